package io.relance.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.relance.it.Dispatches;
import io.relance.it.RelanceApi;
import io.relance.it.RelanceServer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the demo prints, and whether the figures agree: what the runs counted, what stands in the
 * database, what the mail catcher received.
 */
final class DemoReport {

  private final RelanceServer server;
  private final Postbox postbox;
  private final PrintStream out;
  private final List<String> disagreements = new ArrayList<>();

  DemoReport(RelanceServer server, Postbox postbox, PrintStream out) {
    this.server = server;
    this.postbox = postbox;
    this.out = out;
  }

  void print(DemoCompany company, List<DemoNight> nights) {
    out.println();
    nights.forEach(this::printLine);
    DemoNight last = nights.get(nights.size() - 1);
    printDecisions(last);
    printMail();
    agree("invoices overdue, and read", (long) company.overdueInvoices().size(), last.read());
    agree("decisions counted, and recorded", last.reasons(), recordedReasons(company));
  }

  void printAddresses() {
    out.printf(
        """

        Back-office   %s
        Caught mail   %s
        Logins        administrator, finance, operator, auditor, api; password: demo
        %n""",
        server.address("/relance/"), postbox.whereToRead());
  }

  /** Throws if one of the printed figures is another than what was found. */
  void requireAgreement() {
    if (!disagreements.isEmpty()) {
      throw new IllegalStateException("The counts don't agree: " + disagreements);
    }
  }

  private void printLine(DemoNight night) {
    out.printf(
        "Night of %s: %5d invoices read, %4d due, %4d messages and %4d tasks%n",
        night.businessDate(), night.read(), night.due(), night.messages(), night.tasks());
    agree("invoices read, and decided", night.read(), night.decided());
    agree(
        "messages decided, and dispatches of the night",
        night.messages(),
        (long) dispatches().count("businessDate=" + night.businessDate()));
  }

  private void printDecisions(DemoNight night) {
    out.printf("%nInvoices read on %s  %5d%n", night.businessDate(), night.read());
    night.reasons().forEach((reason, count) -> out.printf("  %-24s %5d%n", reason, count));
    night.deliveredAsOf().ifPresent(asOf -> out.printf("Delivered as of %s%n", asOf));
  }

  private void printMail() {
    long sent = dispatches().count("state=SENT");
    out.printf("%nMessages sent, all nights  %5d%n", sent);
    postbox
        .received()
        .ifPresent(
            received -> {
              out.printf("Messages caught            %5d%n", received);
              agree("messages sent, and caught", sent, (long) received);
            });
  }

  /** How often each reason stands as the newest in the database, over the overdue invoices. */
  private Map<String, Long> recordedReasons(DemoCompany company) {
    RelanceApi auditor = server.api("auditor");
    return company.overdueInvoices().parallelStream()
        .map(invoice -> newestReason(auditor, invoice))
        .collect(groupingBy(reason -> reason, TreeMap::new, counting()));
  }

  private static String newestReason(RelanceApi auditor, DemoInvoice invoice) {
    return auditor
        .get("invoices/%s/reminders".formatted(RelanceApi.encoded(invoice.number())))
        .expecting(200)
        .json()
        .getJsonArray("explanation")
        .getJsonObject(0)
        .getString("code");
  }

  private Dispatches dispatches() {
    return new Dispatches(server.api("auditor"));
  }

  private void agree(String what, Object printed, Object found) {
    if (!Objects.equals(printed, found)) {
      disagreements.add("%s: %s and %s".formatted(what, printed, found));
    }
  }
}
