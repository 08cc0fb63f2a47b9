package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The night killed by {@code kill -9} of the server half-way, on PostgreSQL: restarted, it ends
 * with the same dispatches, tasks, positions and reasons as a night that nobody disturbed, none
 * twice and none missing.
 */
class KilledNightIT {

  private static final int CUSTOMERS = 4_000;
  private static final int INVOICES_EACH = 5;
  private static final String SCENARIO =
      """
      {"label": "Deux envois et un appel", "steps": [
        {"type": "PAUSE", "days": 5, "from": "DUE_DATE"},
        {"type": "EMAIL", "label": "Rappel", "sender": "finance",
         "subject": "Facture [[!Number]]", "message": "<p>[[!GENDERANDNAME]] [[!BalanceDue]]</p>"},
        {"type": "SMS", "label": "SMS", "text": "Facture [[!Number]]"},
        {"type": "ACTION", "label": "Appeler", "assignee": "finance", "dueInDays": 3}
      ]}
      """;

  private static final String TASKS =
      """
      select concat_ws(' ', i.number, t.kind, t.step_number, t.label, t.assignee, t.due_on, t.state)
      from collection_task t join invoice i on i.id = t.invoice_id order by 1""";

  private static final String POSITIONS =
      """
      select concat_ws(' ', i.number, p.stages_had, p.stage_sequence, p.last_stage_on, p.next_on,
        p.next_step_type, p.level_label, p.state, p.decision, p.reason)
      from scenario_position p join invoice i on i.id = p.invoice_id order by 1""";

  private static final String REASONS =
      """
      select concat_ws(' ', i.number, r.decision, r.reason, r.detail, r.first_night, r.last_night)
      from recorded_reason r join invoice i on i.id = r.invoice_id order by 1""";

  private static PostgreSql postgreSql;

  @BeforeAll
  static void startPostgreSql() {
    postgreSql = PostgreSql.start();
  }

  @AfterAll
  static void stopPostgreSql() {
    postgreSql.close();
  }

  @Test
  void aNightKilledHalfWayAndRestartedDecidesWhatAnUndisturbedOneDoes() throws SQLException {
    String undisturbedUrl = postgreSql.createDatabase("undisturbed");
    List<String> undisturbed;
    LocalDate night;
    try (RelanceServer server = loadedServer("undisturbed", undisturbedUrl)) {
      night = CompanyDay.today(server);
      JobRun.night(server, night).completed();
      undisturbed = decided(server);
    }

    String killedUrl = postgreSql.createDatabase("killed");
    try (RelanceServer server = loadedServer("killed", killedUrl)) {
      JobRun run = killedInTheMiddleOfBothPartitions(server, killedUrl, night);

      server.start();
      assertThat(decided(server).size())
          .as("the night was killed half-way")
          .isBetween(undisturbed.size() / 2, undisturbed.size() - 1);
      server.await("the killed execution to be known as failed", () -> failed(run));
      run.restart().completed();

      assertThat(decided(server)).doesNotHaveDuplicates().hasSameElementsAs(undisturbed);
    }
    assertThat(written(killedUrl, TASKS)).isNotEmpty().isEqualTo(written(undisturbedUrl, TASKS));
    assertThat(written(killedUrl, POSITIONS)).isEqualTo(written(undisturbedUrl, POSITIONS));
    assertThat(written(killedUrl, REASONS)).isEqualTo(written(undisturbedUrl, REASONS));
  }

  /**
   * Each of them has written chunks, and is in the middle of another: three quarters of its way.
   */
  private static JobRun killedInTheMiddleOfBothPartitions(
      RelanceServer server, String url, LocalDate night) throws SQLException {
    int half = CUSTOMERS / 2;
    try (BarredInvoices barred =
        BarredInvoices.of(
            url, "F%d-0".formatted(half * 3 / 4), "F%d-0".formatted(half + half * 3 / 4))) {
      JobRun run = JobRun.night(server, night);
      server.await("both partitions to be in the middle of a chunk", () -> barred.waiting() == 2);
      server.kill();
      return run;
    }
  }

  private static RelanceServer loadedServer(String name, String url) {
    RelanceServer server =
        RelanceServer.fresh(name).onPostgreSql(url, PostgreSql.USER, PostgreSql.PASSWORD).start();
    ReminderSetup setup = new ReminderSetup(server);
    setup.publish("two-and-a-call", SCENARIO);
    setup.activate("two-and-a-call");
    importLedger(server.api("api"), CompanyDay.today(server).minusDays(20));
    return server;
  }

  private static void importLedger(RelanceApi api, LocalDate dueDate) {
    StringBuilder customers = new StringBuilder("number,name,email,phone\n");
    StringBuilder invoices =
        new StringBuilder(
            "number,customer_number,invoice_date,due_date,currency,amount_incl_tax\n");
    for (int c = 0; c < CUSTOMERS; c++) {
      customers.append(
          "C%1$d,Client %1$d,client%1$d@clients.example,+33 6 39 98 00 00\n".formatted(c));
      for (int i = 0; i < INVOICES_EACH; i++) {
        invoices.append(
            "F%1$d-%2$d,C%1$d,%3$s,%4$s,EUR,%1$d.50\n"
                .formatted(c, i, dueDate.minusDays(30), dueDate.plusDays(i)));
      }
    }
    api.importCsv("customers", customers.toString()).expecting(200);
    JsonObject report = api.importCsv("invoices", invoices.toString()).expecting(200).json();
    assertThat(report.getInt("created")).isEqualTo(CUSTOMERS * INVOICES_EACH);
  }

  private static boolean failed(JobRun run) {
    return "FAILED".equals(run.batchStatus());
  }

  /** What a night has left in a table, without what differs between two databases: the ids. */
  private static List<String> written(String url, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(url, PostgreSql.USER, PostgreSql.PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  /** Every dispatch as invoice, step and kind. */
  private static List<String> decided(RelanceServer server) {
    return new Dispatches(server.api("auditor"))
        .of("")
        .flatMap(
            dispatch ->
                dispatch.getJsonArray("invoiceNumbers").getValuesAs(JsonString.class).stream()
                    .map(
                        invoice ->
                            "%s step %d %s to %s"
                                .formatted(
                                    invoice.getString(),
                                    dispatch.getInt("step"),
                                    dispatch.getString("type"),
                                    dispatch.getString("recipient"))))
        .toList();
  }
}
