package io.relance.demo;

import io.relance.it.Dispatches;
import io.relance.it.JobRun;
import io.relance.it.RelanceApi;
import io.relance.it.RelanceServer;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One night and the delivery that follows it, at the next opening of the sending window.
 *
 * @param counts what the night read and decided, by reason code
 * @param deliveredAsOf empty if nothing was to leave
 */
record DemoNight(
    LocalDate businessDate, Map<String, Long> counts, Optional<LocalDateTime> deliveredAsOf) {

  /** What a run counts beside the reasons. */
  private static final Set<String> NO_REASONS =
      Set.of(
          "READ",
          "DECIDED",
          "WRITTEN",
          "SKIPPED",
          "COMMITTED",
          "ROLLED_BACK",
          "DISPATCHES",
          "TASKS");

  /** Throws if one of the two jobs doesn't complete. */
  static DemoNight run(RelanceServer server, LocalDate businessDate) {
    JsonObject night = JobRun.night(server, businessDate).completed();
    Optional<LocalDateTime> opening = nextOpening(server.api("auditor"), businessDate);
    opening.ifPresent(asOf -> JobRun.delivery(server, asOf).completed());
    return new DemoNight(businessDate, counts(night), opening);
  }

  long read() {
    return count("READ");
  }

  long due() {
    return count("DUE");
  }

  long messages() {
    return count("DISPATCHES");
  }

  long tasks() {
    return count("TASKS");
  }

  /** How many invoices were decided, whatever the reason. */
  long decided() {
    return reasons().values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many invoices were decided for which reason. */
  Map<String, Long> reasons() {
    Map<String, Long> reasons = new TreeMap<>(counts);
    reasons.keySet().removeAll(NO_REASONS);
    return reasons;
  }

  private long count(String counted) {
    return counts.getOrDefault(counted, 0L);
  }

  /** The moment for which the night's messages wait. */
  private static Optional<LocalDateTime> nextOpening(RelanceApi auditor, LocalDate businessDate) {
    return new Dispatches(auditor)
        .of("businessDate=" + businessDate + "&state=READY")
        .map(dispatch -> LocalDateTime.parse(dispatch.getString("notBefore")))
        .max(Comparator.naturalOrder());
  }

  private static Map<String, Long> counts(JsonObject report) {
    Map<String, Long> counts = new TreeMap<>();
    JsonObject reported = report.getJsonObject("counts");
    reported.keySet().forEach(code -> counts.put(code, reported.getJsonNumber(code).longValue()));
    return counts;
  }
}
