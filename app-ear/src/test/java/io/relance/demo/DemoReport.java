package io.relance.demo;

import io.relance.it.Dispatches;
import io.relance.it.RelanceServer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the demo prints, and whether the figures that it prints agree with the database. */
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

  void print(List<DemoNight> nights) {
    nights.forEach(this::print);
    printMail();
  }

  private void print(DemoNight night) {
    out.printf("%nNight of %s%n", night.businessDate());
    night.counts().forEach((code, count) -> out.printf("  %-24s %7d%n", code, count));
    night.deliveredAsOf().ifPresent(asOf -> out.printf("  delivered as of %s%n", asOf));
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

  private void printMail() {
    int sent = new Dispatches(server.api("auditor")).count("state=SENT");
    out.printf("%nMessages sent              %7d%n", sent);
    postbox
        .received()
        .ifPresent(
            received -> {
              out.printf("Messages caught            %7d%n", received);
              agree("messages sent and caught", sent, received);
            });
  }

  void requireAgreement() {
    if (!disagreements.isEmpty()) {
      throw new IllegalStateException("The counts don't agree: " + disagreements);
    }
  }

  private void agree(String what, Object printed, Object found) {
    if (!Objects.equals(printed, found)) {
      disagreements.add("%s: %s and %s".formatted(what, printed, found));
    }
  }
}
