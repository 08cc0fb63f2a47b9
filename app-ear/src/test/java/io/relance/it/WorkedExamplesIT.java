package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The examples that the rules of reminding are explained by, played over the contract: nights of
 * business dates, each announced by the dry run. Every example has a year of its own.
 */
@ExtendWith(SharedServer.class)
class WorkedExamplesIT {

  private static final String SCENARIO =
      """
      {"label": "Exemple", "steps": [
        {"type": "PAUSE", "days": 10, "from": "DUE_DATE"},
        {"type": "EMAIL", "label": "Courriel 1", "sender": "finance",
         "subject": "[[!Number]]", "message": "<p>[[!BalanceDue]]</p>"},
        {"type": "PAUSE", "days": 15, "from": "PREVIOUS"},
        {"type": "EMAIL", "label": "Courriel 2", "sender": "finance",
         "subject": "[[!Number]]", "message": "<p>[[!BalanceDue]]</p>"},
        {"type": "PAUSE", "days": 7, "from": "PREVIOUS"},
        {"type": "ACTION", "label": "Appeler", "assignee": "finance", "dueInDays": 0}
      ]}
      """;

  private final RelanceServer server;
  private final RelanceApi api;

  WorkedExamplesIT(RelanceServer server) {
    this.server = server;
    this.api = server.api("api");
  }

  @BeforeEach
  void aScenario() {
    ReminderSetup setup = new ReminderSetup(server);
    setup.publish("worked-example", SCENARIO);
    setup.activate("worked-example");
    api.importCsv("customers", "number,name,email\nWE-C,Exemple,exemple@we.example\n")
        .expecting(200);
  }

  @Test
  void withANightEveryDayEachStageComesWhenItsPauseEnds() {
    owe("WE-1", 2026);

    nights(2026, "09-01", "09-02", "09-10", "09-11", "09-12", "09-25", "09-26", "09-27");
    nights(2026, "10-02", "10-03", "10-04");

    assertThat(decided("WE-1"))
        .containsExactly(
            "2026-09-11 EMAIL 2", "2026-09-26 EMAIL 4", "2026-10-03 ACTION 6 due 2026-10-03");
  }

  @Test
  void afterNightsThatDidNotRunEachPauseCountsFromTheDayOnWhichTheOneBeforeReallyEnded() {
    owe("WE-2", 2025);

    nights(2025, "09-01", "09-10", "09-14", "09-15", "09-28", "09-29", "09-30", "10-05", "10-06");

    assertThat(decided("WE-2"))
        .containsExactly(
            "2025-09-14 EMAIL 2", "2025-09-29 EMAIL 4", "2025-10-06 ACTION 6 due 2025-10-06");
  }

  @Test
  void aDisputeHoldsTheStageUntilTheNightAfterItsEnd() {
    owe("WE-3", 2024);

    nights(2024, "09-01", "09-11");
    int dispute =
        api.post("invoices/WE-3/disputes", RelanceApi.object("{\"reason\": \"Casse\"}"))
            .expecting(201)
            .json()
            .getInt("id");
    nights(2024, "09-20", "09-26", "09-30");
    api.delete("invoices/WE-3/disputes/" + dispute).expecting(204);
    nights(2024, "10-01", "10-07", "10-08");

    assertThat(decided("WE-3"))
        .containsExactly(
            "2024-09-11 EMAIL 2", "2024-10-01 EMAIL 4", "2024-10-08 ACTION 6 due 2024-10-08");
  }

  @Test
  void anOldLedgerGetsOneStageAndNeverABurst() {
    owe("WE-4", 2023);

    nights(2023, "12-01", "12-02", "12-15", "12-16");

    assertThat(decided("WE-4")).containsExactly("2023-12-01 EMAIL 2", "2023-12-16 EMAIL 4");
  }

  /** Due on 1 September. */
  private void owe(String invoice, int year) {
    api.importCsv(
            "invoices",
            "number,customer_number,invoice_date,due_date,currency,amount_incl_tax\n"
                + "%s,WE-C,%d-08-01,%d-09-01,EUR,1000.00\n".formatted(invoice, year, year))
        .expecting(200);
  }

  private void nights(int year, String... days) {
    Stream.of(days).map(day -> MonthDay.parse("--" + day).atYear(year)).forEach(this::night);
  }

  private void night(LocalDate date) {
    List<String> announced = announced(date);

    JobRun.night(server, date).completed();

    assertThat(decidedOn(date)).as("as the dry run of " + date + " said").isEqualTo(announced);
  }

  private List<String> announced(LocalDate date) {
    return rows(api.get("simulation?businessDate=" + date).expecting(200).array())
        .filter(row -> "WE-C".equals(row.getString("customerNumber")) && !row.isNull("step"))
        .map(row -> row.getString("invoiceNumber") + " " + row.getInt("step"))
        .sorted()
        .toList();
  }

  private List<String> decidedOn(LocalDate date) {
    Stream<String> messages =
        new Dispatches(api)
            .of("customer=WE-C&businessDate=" + date)
            .map(one -> one.getJsonArray("invoiceNumbers").getString(0) + " " + one.getInt("step"));
    Stream<String> tasks =
        rows(page("tasks?assignee=finance"))
            .filter(task -> "WE-C".equals(task.getString("customerNumber")))
            .filter(task -> date.toString().equals(task.getString("createdOn")))
            .map(task -> task.getString("invoiceNumber") + " " + task.getInt("step"));
    return Stream.concat(messages, tasks).sorted().toList();
  }

  private List<String> decided(String invoice) {
    Stream<String> messages =
        new Dispatches(api)
            .of("invoice=" + invoice)
            .map(
                one ->
                    "%s %s %d"
                        .formatted(
                            one.getString("businessDate"),
                            one.getString("type"),
                            one.getInt("step")));
    Stream<String> tasks =
        rows(page("tasks?invoice=" + invoice))
            .map(
                task ->
                    "%s ACTION %d due %s"
                        .formatted(
                            task.getString("createdOn"),
                            task.getInt("step"),
                            task.getString("dueDate")));
    return Stream.concat(messages, tasks).sorted().toList();
  }

  private JsonArray page(String query) {
    return api.get(query + "&size=1000").expecting(200).json().getJsonArray("items");
  }

  private static Stream<JsonObject> rows(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream();
  }
}
