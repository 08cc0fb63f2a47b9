package io.relance.demo;

import io.relance.it.CompanyDay;
import io.relance.it.RelanceServer;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The command {@code ./mvnw -Pdemo}: the packaged server on an empty H2 file, a mail catcher, and
 * the demo company with its nights. It stays up until it is stopped, unless told to leave.
 */
public final class Demo implements AutoCloseable {

  /** Nights before today's, in days: by then there are invoices at every level. */
  private static final int[] EARLIER_NIGHTS = {40, 24, 11};

  private final DemoSettings settings;
  private final PrintStream out = System.out;
  private final Postbox postbox;
  private final RelanceServer server;

  private Demo(DemoSettings settings) throws IOException {
    this.settings = settings;
    this.postbox = Postbox.open(settings);
    this.server =
        RelanceServer.fresh("demo")
            .with("RELANCE_HTTP_PORT", settings.httpPort())
            .with("RELANCE_HTTPS_PORT", settings.httpsPort())
            .with("RELANCE_SCHEDULES", settings.withData())
            .sendingMailTo(settings.smtpPort());
  }

  /** Throws, so that the build fails, if a job didn't complete or the counts don't agree. */
  public static void main(String... args) throws IOException, InterruptedException {
    try (Demo demo = new Demo(DemoSettings.ofCommandLine())) {
      demo.run();
    }
  }

  private void run() throws InterruptedException {
    out.println("Starting the server: its log is in " + server.logs());
    server.start();
    DemoReport report = new DemoReport(server, postbox, out);
    if (settings.withData()) {
      showTheCompany(report);
    }
    report.printAddresses();
    if (settings.exits()) {
      report.requireAgreement();
    } else {
      server.waitUntilItEnds();
    }
  }

  private void showTheCompany(DemoReport report) {
    LocalDate today = CompanyDay.today(server);
    DemoCompany company = DemoCompany.on(today);
    out.printf(
        "Loading %d customers and %d invoices as of %s%n",
        company.customers().size(), company.invoices().size(), today);
    new DemoLedger(company, server).load();
    report.print(company, nights(today));
  }

  private List<DemoNight> nights(LocalDate today) {
    return IntStream.concat(IntStream.of(EARLIER_NIGHTS), IntStream.of(0))
        .mapToObj(today::minusDays)
        .peek(night -> out.println("Running the night of " + night))
        .map(night -> DemoNight.run(server, night))
        .toList();
  }

  @Override
  public void close() {
    server.close();
    postbox.close();
  }
}
