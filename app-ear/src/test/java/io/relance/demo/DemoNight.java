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
import java.util.TreeMap;

/**
 * One night and the delivery that follows it, at the next opening of the sending window.
 *
 * @param counts what the night read and decided, by reason code
 * @param deliveredAsOf empty if nothing was to leave
 */
record DemoNight(
    LocalDate businessDate, Map<String, Long> counts, Optional<LocalDateTime> deliveredAsOf) {

  /** Throws if one of the two jobs doesn't complete. */
  static DemoNight run(RelanceServer server, LocalDate businessDate) {
    JsonObject night = JobRun.night(server, businessDate).completed();
    Optional<LocalDateTime> opening = nextOpening(server.api("auditor"), businessDate);
    opening.ifPresent(asOf -> JobRun.delivery(server, asOf).completed());
    return new DemoNight(businessDate, counts(night), opening);
  }

  long count(String counted) {
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
