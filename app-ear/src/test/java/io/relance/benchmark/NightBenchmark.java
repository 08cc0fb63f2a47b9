package io.relance.benchmark;

import io.relance.it.JobRun;
import io.relance.it.PostgreSql;
import io.relance.it.RelanceServer;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Measures one night on the packaged server, and a plain JDBC loop over a copy of the same rows.
 * Both have had the nights before it, which do the same for other invoices, to warm up.
 */
public final class NightBenchmark {

  private static final int NIGHTS_TO_WARM_UP = 3;
  private static final long MILLIS_BETWEEN_LOOKS = 2_000;
  private static final double NANOS = 1e9;

  private final String url;
  private final int invoices;
  private final int partitions;
  private final LocalDate night = LocalDate.now(ZoneId.of("Europe/Paris"));
  private final LocalDate entry =
      night.minusDays((NIGHTS_TO_WARM_UP + 1) * OverdueLedger.DAYS_BETWEEN_NIGHTS);

  private NightBenchmark(String url, int invoices, int partitions) {
    this.url = url;
    this.invoices = invoices;
    this.partitions = partitions;
  }

  public static void main(String[] arguments) throws Exception {
    int partitions = Integer.getInteger("benchmark.partitions", 2);
    String sizes = System.getProperty("benchmark.invoices", "50000,100000");
    try (PostgreSql postgreSql = PostgreSql.start()) {
      for (String size : sizes.split(",")) {
        String url = postgreSql.createDatabase("night_" + size.strip());
        new NightBenchmark(url, Integer.parseInt(size.strip()), partitions).measure();
      }
    }
    System.exit(0);
  }

  private void measure() throws Exception {
    try (RelanceServer server =
        RelanceServer.fresh("benchmark-" + invoices)
            .onPostgreSql(url, PostgreSql.USER, PostgreSql.PASSWORD)
            .lookedAtEvery(MILLIS_BETWEEN_LOOKS)
            .start()) {
      prepare(server);
      double entering = seconds(JobRun.night(server, entry));
      try (Connection connection = open("public")) {
        LedgerCopy.make(connection);
      }
      for (int before = NIGHTS_TO_WARM_UP; before > 0; before--) {
        LocalDate warmUp = night.minusDays(before * OverdueLedger.DAYS_BETWEEN_NIGHTS);
        JobRun.night(server, warmUp).completed();
        loop(warmUp);
      }
      try (Connection connection = open("public");
          ServerHeap heap = ServerHeap.of(server.processId())) {
        LedgerCopy.vacuum(connection);
        heap.watch();
        double job = seconds(JobRun.night(server, night));
        long peak = heap.peak();
        report(entering, job, loop(night), peak, heap.live());
      }
    }
  }

  private void prepare(RelanceServer server) throws SQLException {
    ReadyScenario.activate(server, OverdueLedger.FIRST_PAUSE);
    try (Connection connection = open("public")) {
      OverdueLedger.fill(connection, invoices, entry);
    }
  }

  private static double seconds(JobRun run) {
    JsonObject report = run.completed();
    Duration took =
        Duration.between(
            OffsetDateTime.parse(report.getString("startTime")),
            OffsetDateTime.parse(report.getString("endTime")));
    return took.toNanos() / NANOS;
  }

  private double loop(LocalDate businessDate) throws Exception {
    long begun = System.nanoTime();
    long read = new PlainLoop(() -> open(LedgerCopy.SCHEMA), businessDate).run(partitions);
    double took = (System.nanoTime() - begun) / NANOS;
    require(read == invoices, "the loop read " + read + " invoices");
    try (Connection connection = open("public")) {
      for (String written :
          List.of(
              "count(*) from %s.dispatch_invoice",
              "count(*) from %s.recorded_reason", "sum(version) from %s.scenario_position")) {
        long job = number(connection, written.formatted("public"));
        long loop = number(connection, written.formatted(LedgerCopy.SCHEMA));
        require(job == loop, "%s: %d by the job, %d by the loop".formatted(written, job, loop));
      }
    }
    return took;
  }

  private static long number(Connection connection, String selected) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select " + selected)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void require(boolean so, String otherwise) {
    if (!so) {
      throw new IllegalStateException("Job and loop did not do the same: " + otherwise);
    }
  }

  private Connection open(String schema) throws SQLException {
    return DriverManager.getConnection(
        url + "&currentSchema=" + schema + ",public", PostgreSql.USER, PostgreSql.PASSWORD);
  }

  private void report(double entering, double job, double loop, long peak, long live) {
    System.out.printf(
        Locale.ROOT,
        """

        Night over %,d overdue invoices, %d partitions
          every invoice enters   %8.1f s  %,8.0f invoices/s (the server is cold)
          a quarter comes due    %8.1f s  %,8.0f invoices/s
          plain JDBC loop        %8.1f s  %,8.0f invoices/s
          ratio                  %8.2f    (job / loop; aim: 0.7 or better)
          heap of the server     %8d MB at its peak, %d MB live after the night
        """,
        invoices,
        partitions,
        entering,
        invoices / entering,
        job,
        invoices / job,
        loop,
        invoices / loop,
        loop / job,
        peak,
        live);
  }
}
