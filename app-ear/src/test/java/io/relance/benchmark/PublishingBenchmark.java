package io.relance.benchmark;

import io.relance.it.CompanyDay;
import io.relance.it.JobRun;
import io.relance.it.PostgreSql;
import io.relance.it.RelanceApi;
import io.relance.it.RelanceServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Measures publishing a new version over invoices under way on the packaged server, and the one SQL
 * statement that moves a copy of the same positions. Every other version lacks the pause at which
 * all of them wait, so that each is displaced; the one between has it again. Meanwhile somebody
 * reads the list of overdue invoices.
 */
public final class PublishingBenchmark {

  private static final int ROUNDS = 8;
  private static final int ROUNDS_TO_WARM_UP = 2;
  private static final double MILLIS = 1e6;

  private final String url;
  private final int invoices;
  private final List<Double> published = new ArrayList<>();
  private final List<Double> plain = new ArrayList<>();
  private final List<Double> alone = new ArrayList<>();
  private final List<Double> meanwhile = Collections.synchronizedList(new ArrayList<>());

  private PublishingBenchmark(String url, int invoices) {
    this.url = url;
    this.invoices = invoices;
  }

  public static void main(String[] arguments) throws Exception {
    String[] sizes = System.getProperty("benchmark.invoices", "100000").split(",");
    int invoices = Integer.parseInt(sizes[sizes.length - 1].strip());
    try (PostgreSql postgreSql = PostgreSql.start()) {
      new PublishingBenchmark(postgreSql.createDatabase("publishing"), invoices).measure();
    }
    System.exit(0);
  }

  private void measure() throws Exception {
    try (RelanceServer server =
            RelanceServer.fresh("benchmark-publishing")
                .onPostgreSql(url, PostgreSql.USER, PostgreSql.PASSWORD)
                .start();
        Connection connection =
            DriverManager.getConnection(url, PostgreSql.USER, PostgreSql.PASSWORD)) {
      String scenario = ReadyScenario.activate(server, OverdueLedger.FIRST_PAUSE);
      OverdueLedger.fill(connection, invoices, CompanyDay.today(server));
      JobRun.night(server, CompanyDay.today(server)).completed();
      LedgerCopy.make(connection);
      RelanceApi api = server.api("finance");
      JsonObject draft = api.get("scenarios/" + scenario).expecting(200).json();
      for (int round = 0; round < ROUNDS; round++) {
        LedgerCopy.vacuum(connection);
        api.put("scenarios/" + scenario, withFirstPause(draft, "pause-" + round)).expecting(200);
        boolean counts = round >= ROUNDS_TO_WARM_UP;
        take(plain, counts, moved(connection, scenario, "pause-" + round));
        take(alone, counts, time(() -> readList(api)));
        take(published, counts, publish(server, scenario, counts));
        require(connection, scenario, "pause-" + round);
      }
    }
    report();
  }

  /** The same steps, the first with another identity: whoever waits there is displaced. */
  private static JsonObject withFirstPause(JsonObject draft, String identity) {
    JsonArrayBuilder steps = Json.createArrayBuilder();
    List<JsonObject> old = draft.getJsonArray("steps").getValuesAs(JsonObject.class);
    steps.add(Json.createObjectBuilder(old.get(0)).add("id", identity));
    old.subList(1, old.size()).forEach(steps::add);
    return Json.createObjectBuilder()
        .add("label", draft.getString("label"))
        .add("steps", steps)
        .build();
  }

  private static void take(List<Double> times, boolean counts, double millis) {
    if (counts) {
      times.add(millis);
    }
  }

  private double publish(RelanceServer server, String scenario, boolean counts) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      Future<?> reading =
          reader.submit(
              () -> {
                while (!done.get()) {
                  double took = time(() -> readList(server.api("auditor")));
                  take(meanwhile, counts, took);
                }
                return null;
              });
      double took =
          time(
              () ->
                  server.api("finance").post("scenarios/" + scenario + "/publish").expecting(200));
      done.set(true);
      reading.get();
      return took;
    } finally {
      reader.shutdown();
    }
  }

  private static void readList(RelanceApi api) {
    api.get("invoices?overdue=true&size=50").expecting(200);
  }

  private static double moved(Connection connection, String scenario, String to) throws Exception {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update %s.scenario_position set waits_at = ?, next_on = null,
              scenario_version = scenario_version + 1, version = version + 1
            where scenario = ? and state = 'WAITING'"""
                .formatted(LedgerCopy.SCHEMA))) {
      update.setString(1, to);
      update.setString(2, scenario);
      return time(update::executeUpdate);
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double time(Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / MILLIS;
  }

  private void require(Connection connection, String scenario, String at) throws SQLException {
    for (String schema : List.of("public", LedgerCopy.SCHEMA)) {
      try (Statement statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "select count(*) from %s.scenario_position where scenario = '%s' and waits_at = '%s'"
                      .formatted(schema, scenario, at))) {
        row.next();
        if (row.getLong(1) != invoices) {
          throw new IllegalStateException(
              "%d invoices at %s in %s".formatted(row.getLong(1), at, schema));
        }
      }
    }
  }

  private void report() {
    System.out.printf(
        Locale.ROOT,
        """

        Publishing over %,d invoices under way, each displaced; medians of %d
          published over REST    %8.0f ms
          plain SQL statement    %8.0f ms
          ratio                  %8.2f    (published / plain; aim: 2 or less)
          list of overdue alone  %8.0f ms
          while publishing       %8.0f ms, %.0f ms at most, of %d
        """,
        invoices,
        published.size(),
        median(published),
        median(plain),
        median(published) / median(plain),
        median(alone),
        median(meanwhile),
        Collections.max(meanwhile),
        meanwhile.size());
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }
}
