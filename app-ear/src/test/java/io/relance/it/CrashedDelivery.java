package io.relance.it;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.relance.it.Executioner.Moment;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A delivery whose server is killed again and again by {@code kill -9}. Some recipients are refused
 * for good, some for now, and some invoices are paid, ticked or disputed before the delivery
 * begins, so that a dispatch may end in every state.
 */
final class CrashedDelivery {

  private static final int PATIENCE_SECONDS = 180;
  private static final int REFUSED_FOR_GOOD = 17;
  private static final int REFUSED_FOR_NOW = 19;

  /** A kill costs the messages that it waits for, and those that are on their way then. */
  private static final int PARTS_OF_A_KILL = 6;

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
   * One dispatch as the contract lists it.
   *
   * @param number of its one invoice, and of its customer
   */
  record Sent(int number, String state, String reason) {

    static Sent of(JsonObject dispatch) {
      String invoice = dispatch.getJsonArray("invoiceNumbers").getString(0);
      return new Sent(
          Integer.parseInt(invoice.substring(1)),
          dispatch.getString("state"),
          dispatch.getString("reason", null));
    }
  }

  /**
   * What the server and the relay say afterwards.
   *
   * @param dispatches by their numbers
   * @param accepted how often the relay has accepted each
   * @param struck the dispatches at whose message the server was killed, by the moment
   */
  record Outcome(
      Map<Long, Sent> dispatches, Map<Long, Integer> accepted, Map<Moment, Set<Long>> struck) {

    /** How many dispatches are in each state. */
    Map<String, Integer> counts() {
      return dispatches.values().stream()
          .collect(groupingBy(Sent::state, TreeMap::new, summingInt(one -> 1)));
    }

    /** The dispatches in any of these states. */
    Set<Long> in(String... any) {
      Set<String> wanted = Set.of(any);
      return dispatches.entrySet().stream()
          .filter(one -> wanted.contains(one.getValue().state()))
          .map(Map.Entry::getKey)
          .collect(toSet());
    }
  }

  Outcome run() throws InterruptedException {
    try (Executioner executioner = new Executioner(kills, seed);
        CountingRelay relay = CountingRelay.onFreePort(executioner, CrashedDelivery::verdict)) {
      server.sendingMailTo(relay.port()).start();
      LocalDateTime asOf = DueReminders.decide(server, dispatches);
      meanwhile();
      JobRun delivery = null;
      for (int kill = 0; kill < kills; kill++) {
        executioner.prepare(server, relay.count(), ready() / (kills - kill) / PARTS_OF_A_KILL);
        delivery = delivery == null ? JobRun.delivery(server, asOf) : delivery.restart();
        executioner.begin();
        if (!executioner.hasStruckWithin(PATIENCE_SECONDS)) {
          throw new AssertionError("Kill %d of seed %d never came".formatted(kill + 1, seed));
        }
        server.start();
      }
      (delivery == null ? JobRun.delivery(server, asOf) : delivery.restart()).completed();
      return new Outcome(sent(), relay.accepted(), executioner.struck());
    }
  }

  private static String verdict(String command) {
    int customer = Integer.parseInt(command.replaceAll(".*<c(\\d+)@.*", "$1"));
    if (customer % REFUSED_FOR_GOOD == 0) {
      return "550 5.1.1 no such user";
    }
    return customer % REFUSED_FOR_NOW == 0 ? "451 4.7.1 greylisted" : "250 2.1.5 fine";
  }

  private void meanwhile() {
    RelanceApi api = server.api("api");
    LocalDate today = CompanyDay.today(server);
    IntStream.rangeClosed(1, dispatches)
        .forEach(
            number -> Meanwhile.to(number).ifPresent(event -> event.happen(api, number, today)));
  }

  private int ready() {
    return dispatches().count("state=READY");
  }

  private Map<Long, Sent> sent() {
    return dispatches()
        .of("")
        .collect(toMap(dispatch -> dispatch.getJsonNumber("id").longValue(), Sent::of));
  }

  private Dispatches dispatches() {
    return new Dispatches(server.api("auditor"));
  }
}
