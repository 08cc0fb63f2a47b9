package io.relance.benchmark;

import io.relance.it.Dispatches;
import io.relance.it.JobRun;
import io.relance.it.PostgreSql;
import io.relance.it.RelanceServer;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Measures the delivery of what nights have decided on the packaged server, and a plain Angus Mail
 * loop that sends as many messages of the same size over as many connections to the same sink. They
 * take turns; the first turns warm both up.
 */
public final class DeliveryBenchmark {

  private static final int WARM_UP_NIGHTS = 2;
  private static final int NIGHTS = 4;
  private static final int CONNECTIONS = 2;
  private static final int HOUR = 12;
  private static final int KILOBYTES = 60;

  /** As many messages with a PDF as the database takes in a short time. */
  private static final int PART = 4;

  private static final long MILLIS_BETWEEN_LOOKS = 2_000;
  private static final double NANOS = 1e9;

  private final String url;
  private final int invoices;

  /** The PDF that goes along with each message, or null. */
  private final byte[] attachment;

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
  private final LocalDate entry = today.minusDays(NIGHTS * OverdueLedger.DAYS_BETWEEN_NIGHTS);

  private long sent;
  private double byJob;
  private double byLoop;

  private DeliveryBenchmark(String url, int invoices, byte[] attachment) {
    this.url = url;
    this.invoices = invoices;
    this.attachment = attachment;
  }

  public static void main(String[] arguments) throws Exception {
    int invoices =
        Integer.parseInt(System.getProperty("benchmark.invoices", "40000").split(",")[0].strip());
    try (PostgreSql postgreSql = PostgreSql.start()) {
      measure(postgreSql.createDatabase("words"), invoices, null);
      measure(
          postgreSql.createDatabase("documents"), invoices / PART, InvoicePdf.ofAbout(KILOBYTES));
    }
    System.exit(0);
  }

  private static void measure(String url, int invoices, byte[] attachment) throws Exception {
    try (MailSink sink = MailSink.open()) {
      new DeliveryBenchmark(url, invoices, attachment).measure(sink);
    }
  }

  private void measure(MailSink sink) throws Exception {
    try (RelanceServer server =
        RelanceServer.fresh("benchmark-delivery")
            .onPostgreSql(url, PostgreSql.USER, PostgreSql.PASSWORD)
            .sendingMailTo(sink.port())
            .lookedAtEvery(MILLIS_BETWEEN_LOOKS)
            .start()) {
      OneMail.activate(
          server, OverdueLedger.FIRST_PAUSE, attachment == null ? "NONE" : "INVOICE_ONLY");
      try (Connection connection =
          DriverManager.getConnection(url, PostgreSql.USER, PostgreSql.PASSWORD)) {
        OverdueLedger.fill(connection, invoices, entry);
        if (attachment != null) {
          InvoicePdf.giveToEach(connection, attachment);
        }
      }
      JobRun.night(server, entry).completed();
      for (int night = 1; night <= NIGHTS; night++) {
        turn(server, sink, night);
      }
      report(sink);
    }
  }

  private void turn(RelanceServer server, MailSink sink, int night) throws Exception {
    LocalDate date = entry.plusDays((long) night * OverdueLedger.DAYS_BETWEEN_NIGHTS);
    JobRun.night(server, date).completed();
    vacuum();
    long before = sink.messages();
    double job = seconds(JobRun.delivery(server, date.atTime(HOUR, 0)));
    long messages = sink.messages() - before;
    require(messages == invoices / NIGHTS, messages + " messages left");
    require(
        new Dispatches(server.api("auditor")).count("state=SENT") == sink.messages() - loops(night),
        "not every message that left is recorded as sent");
    String html = html(server);
    long begun = System.nanoTime();
    new PlainMail(sink.port(), html, attachment).send(messages, CONNECTIONS);
    double loop = (System.nanoTime() - begun) / NANOS;
    System.out.printf(Locale.ROOT, "%,d messages: job %.1f s, loop %.1f s%n", messages, job, loop);
    if (night > WARM_UP_NIGHTS) {
      sent += messages;
      byJob += job;
      byLoop += loop;
    }
  }

  private long loops(int night) {
    return (long) (night - 1) * (invoices / NIGHTS);
  }

  private void vacuum() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url, PostgreSql.USER, PostgreSql.PASSWORD);
        var statement = connection.createStatement()) {
      statement.execute("vacuum analyze reminder_dispatch, dispatch_invoice, scenario_position");
    }
  }

  private static String html(RelanceServer server) {
    long any =
        new Dispatches(server.api("auditor")).any("state=SENT").getJsonNumber("id").longValue();
    return server.api("auditor").get("dispatches/" + any).expecting(200).json().getString("body");
  }

  private static double seconds(JobRun run) {
    JsonObject report = run.completed();
    return Duration.between(
                OffsetDateTime.parse(report.getString("startTime")),
                OffsetDateTime.parse(report.getString("endTime")))
            .toNanos()
        / NANOS;
  }

  private static void require(boolean so, String otherwise) {
    if (!so) {
      throw new IllegalStateException(otherwise);
    }
  }

  private void report(MailSink sink) {
    System.out.printf(
        Locale.ROOT,
        """

        Delivery of %,d messages over %d connections, %,d bytes each
          deliver-reminders      %8.1f s  %,8.0f messages/s
          plain Angus Mail loop  %8.1f s  %,8.0f messages/s
          ratio                  %8.2f    (job / loop; aim: 0.7 or better)
        """,
        sent,
        CONNECTIONS,
        sink.bytes() / sink.messages(),
        byJob,
        sent / byJob,
        byLoop,
        sent / byLoop,
        byLoop / byJob);
  }
}
