package io.relance.it;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.relance.it.Executioner.Moment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A delivery whose server is killed again and again by {@code kill -9}. Some recipients are refused
 * for good, some for now, and some invoices are paid before the delivery begins, so that a dispatch
 * may end in every state.
 */
final class CrashedDelivery {

  private static final int PATIENCE_SECONDS = 180;
  private static final int REFUSED_FOR_GOOD = 17;
  private static final int REFUSED_FOR_NOW = 19;
  private static final int PAID = 23;

  private final RelanceServer server;
  private final int dispatches;
  private final int kills;
  private final long seed;

  CrashedDelivery(RelanceServer server, int dispatches, int kills, long seed) {
    this.server = server;
    this.dispatches = dispatches;
    this.kills = kills;
    this.seed = seed;
  }

  /**
   * What the server and the relay say afterwards.
   *
   * @param states of each dispatch, by its number
   * @param accepted how often the relay has accepted each
   * @param struck the dispatches at whose message the server was killed, by the moment
   */
  record Outcome(
      Map<Long, String> states, Map<Long, Integer> accepted, Map<Moment, Set<Long>> struck) {

    /** How many dispatches are in each state. */
    Map<String, Integer> counts() {
      return states.values().stream()
          .collect(groupingBy(state -> state, TreeMap::new, summingInt(one -> 1)));
    }

    /** The dispatches in any of these states. */
    Set<Long> in(String... any) {
      Set<String> wanted = Set.of(any);
      return states.entrySet().stream()
          .filter(one -> wanted.contains(one.getValue()))
          .map(Map.Entry::getKey)
          .collect(toSet());
    }
  }

  Outcome run() throws InterruptedException {
    try (Executioner executioner = new Executioner(kills, seed);
        CountingRelay relay = CountingRelay.onFreePort(executioner, CrashedDelivery::verdict)) {
      server.sendingMailTo(relay.port()).start();
      LocalDateTime asOf = DueReminders.decide(server, dispatches);
      pay();
      JobRun delivery = null;
      for (int kill = 0; kill < kills; kill++) {
        executioner.prepare(server, relay.count(), ready() / (kills - kill + 1) / 2);
        delivery = delivery == null ? JobRun.delivery(server, asOf) : delivery.restart();
        executioner.begin();
        if (!executioner.hasStruckWithin(PATIENCE_SECONDS)) {
          throw new AssertionError("Kill %d of seed %d never came".formatted(kill + 1, seed));
        }
        server.start();
      }
      (delivery == null ? JobRun.delivery(server, asOf) : delivery.restart()).completed();
      return new Outcome(states(), relay.accepted(), executioner.struck());
    }
  }

  private static String verdict(String command) {
    int customer = Integer.parseInt(command.replaceAll(".*<c(\\d+)@.*", "$1"));
    if (customer % REFUSED_FOR_GOOD == 0) {
      return "550 5.1.1 no such user";
    }
    return customer % REFUSED_FOR_NOW == 0 ? "451 4.7.1 greylisted" : "250 2.1.5 fine";
  }

  private void pay() {
    StringBuilder payments = new StringBuilder("reference,invoice_number,payment_date,amount\n");
    LocalDate today = CompanyDay.today(server);
    for (int customer = PAID; customer <= dispatches; customer += PAID) {
      payments.append("P%1$d,F%1$d,%2$s,%1$d.50\n".formatted(customer, today));
    }
    server.api("api").importCsv("payments", payments.toString()).expecting(200);
  }

  private int ready() {
    return dispatches().count("state=READY");
  }

  private Map<Long, String> states() {
    return dispatches()
        .of("")
        .collect(
            toMap(
                dispatch -> dispatch.getJsonNumber("id").longValue(),
                dispatch -> dispatch.getString("state")));
  }

  private Dispatches dispatches() {
    return new Dispatches(server.api("auditor"));
  }
}
