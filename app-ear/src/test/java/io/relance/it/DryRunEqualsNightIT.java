package io.relance.it;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The dry run of each date against the night that follows it, row by row, and the forecast against
 * the nights that come if nothing is paid: over a ledger in random states, on PostgreSQL. Small by
 * default; {@code -Dcomparison.invoices=10000 -Dcomparison.nights=90} is the whole of it, and
 * {@code -Dcomparison.seed} another ledger.
 */
class DryRunEqualsNightIT {

  private static final int INVOICES = Integer.getInteger("comparison.invoices", 300);
  private static final int NIGHTS = Integer.getInteger("comparison.nights", 12);
  private static final long SEED = Long.getLong("comparison.seed", 20_261_125);
  private static final int NIGHTS_TO_A_DELIVERY = 3;
  private static final int NIGHTS_TO_A_VERSION = 5;
  private static final int NIGHTS_TO_AN_UNDOING = 4;

  private static final String EMAIL =
      """
      {"type": "EMAIL", "label": "%s", "sender": "finance", "subject": "[[!Number]]",
       "message": "<p>%s</p>",
       "window": {"from": "00:00", "to": "23:59", "workingDaysOnly": false}}""";

  /** The kinds of steps and pauses and the options of a scenario, each somewhere. */
  private static final Map<String, String> SCENARIOS =
      new TreeMap<>(
          Map.of(
              "by-invoice",
              """
              {"label": "By invoice", "steps": [
                {"type": "PAUSE", "days": 10, "from": "DUE_DATE"}, %1$s,
                {"type": "PAUSE", "days": 8, "from": "PREVIOUS"}, %1$s,
                {"type": "SMS", "label": "SMS", "text": "[[!Number]]"},
                {"type": "PAUSE", "days": 5, "from": "PREVIOUS"},
                {"type": "LETTER", "label": "Lettre", "message": "<p>[[!Number]]</p>"},
                {"type": "ACTION", "label": "Appeler", "assignee": "finance", "dueInDays": 2}]}""",
              "by-customer",
              """
              {"label": "By customer", "grouping": "PER_CUSTOMER",
               "minimums": [{"amount": "60.00", "currency": "EUR"}], "steps": [
                {"type": "PAUSE", "days": 3, "from": "DUE_DATE"}, %1$s,
                {"type": "PAUSE", "days": 20, "from": "END_OF_MONTH"}, %1$s,
                {"type": "PAUSE", "days": 12, "from": "PREVIOUS"}, %2$s]}""",
              "courtesy",
              """
              {"label": "Courtesy", "approval": {"fromStep": 4}, "steps": [
                {"type": "PAUSE", "days": -3, "from": "DUE_DATE"}, %1$s,
                {"type": "PAUSE", "days": 20, "from": "DUE_DATE"}, %1$s,
                {"type": "PAUSE", "days": 4, "from": "PREVIOUS"},
                {"type": "SMS", "label": "SMS", "text": "[[!Number]]"}]}""",
              "with-amounts",
              """
              {"label": "With amounts", "grouping": "PER_CUSTOMER",
               "approval": {"above": [{"amount": "900.00", "currency": "EUR"}]}, "steps": [
                {"type": "PAUSE", "days": 6, "from": "DUE_DATE"},
                {"type": "ACTION", "label": "Appeler", "assignee": "finance", "dueInDays": 0},
                {"type": "PAUSE", "days": 9, "from": "PREVIOUS"}, %2$s]}"""));

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
  void theDryRunTellsEveryNightAndTheForecastThoseOnWhichNothingIsPaid() throws SQLException {
    String url = postgreSql.createDatabase("comparison");
    try (MailCatcher mail = MailCatcher.onFreePort();
        RelanceServer server =
            RelanceServer.fresh("comparison")
                .onPostgreSql(url, PostgreSql.USER, PostgreSql.PASSWORD)
                .sendingMailTo(mail.port())
                .start()) {
      new Comparison(server, new DecidedNight(url)).run();
    }
  }

  private static final class Comparison {

    private final RelanceServer server;
    private final DecidedNight decided;
    private final RelanceApi api;
    private final LocalDate first;
    private final RandomLedger ledger;

    Comparison(RelanceServer server, DecidedNight decided) {
      this.server = server;
      this.decided = decided;
      this.api = server.api("api");
      this.first = CompanyDay.today(server);
      this.ledger =
          new RandomLedger(
              SEED, api, first, List.copyOf(SCENARIOS.keySet()), List.of("KEY", "NEW", "LOYAL"));
    }

    void run() throws SQLException {
      setUp();
      ledger.fill(INVOICES);
      LocalDate night = first;
      for (int i = 1; i <= NIGHTS / 2; i++) {
        night(night);
        ledger.aDayPasses(Math.max(8, INVOICES / 100));
        if (i % NIGHTS_TO_A_DELIVERY == 0) {
          JobRun.delivery(server, night.atTime(12, 0)).completed();
        }
        if (i % NIGHTS_TO_AN_UNDOING == 0) {
          undo(night);
        }
        if (i % NIGHTS_TO_A_VERSION == 0) {
          new ReminderSetup(server).publish("by-invoice", withOtherPauses(i));
        }
        night = night.plusDays(1);
      }
      quietNights(night);
    }

    private void setUp() {
      ReminderSetup setup = new ReminderSetup(server);
      SCENARIOS.forEach((code, draft) -> setup.publish(code, filled(draft)));
      setup.activate("by-invoice");
      put("categories/KEY", "{\"scenario\": \"courtesy\"}");
      put(
          "categories/NEW",
          "{\"scenario\": \"by-customer\", \"rule\": {\"kind\": \"NEW_CUSTOMER\", \"months\": 2}}");
      put(
          "categories/LOYAL",
          "{\"scenario\": \"with-amounts\","
              + " \"rule\": {\"kind\": \"LOYAL_CUSTOMER\", \"years\": 1, \"days\": 5}}");
      JsonObject options = api.get("options").expecting(200).json();
      api.put(
              "options",
              Json.createObjectBuilder(options)
                  .add("tolerance", "2.00")
                  .add("minimumDaysBetweenContacts", 2)
                  .add("promiseGraceDays", 2)
                  .build())
          .expecting(200);
    }

    private void undo(LocalDate night) {
      api.post("nights/" + night + "/undo", RelanceApi.object("{\"note\": \"Trop tôt\"}"))
          .expecting(200);
    }

    private void put(String path, String body) {
      api.put(path, RelanceApi.object(body)).expecting(200);
    }

    private static String filled(String draft) {
      return draft.formatted(
          EMAIL.formatted("Rappel", "[[!GENDERANDNAME]] [[!BalanceDue]]"),
          EMAIL.formatted("Relevé", "[[!Amount]] [[!InvoiceTable]]"));
    }

    private static String withOtherPauses(int i) {
      return filled(
          SCENARIOS.get("by-invoice").replace("\"days\": 8", "\"days\": " + (i % 10 + 2)));
    }

    /** Compares a dry run and its night. */
    private void night(LocalDate date) throws SQLException {
      List<JsonObject> dryRun =
          api.get("simulation?businessDate=" + date)
              .expecting(200)
              .array()
              .getValuesAs(JsonObject.class);

      JobRun.night(server, date).completed();

      SortedSet<String> night = decided.of(date);
      SortedSet<String> told = dryRun.stream().map(this::row).collect(toCollection(TreeSet::new));
      told.removeIf(row -> isUnread(row, night));
      assertSame("dry run and night of " + date, told, night);
    }

    private static void assertSame(String what, Set<String> told, Set<String> happened) {
      Set<String> missed = new TreeSet<>(happened);
      missed.removeAll(told);
      Set<String> wrong = new TreeSet<>(told);
      wrong.removeAll(happened);
      assertThat(wrong)
          .as("%s, seed %d: told but not so; so but not told: %s", what, SEED, missed)
          .isEmpty();
      assertThat(missed).as("%s, seed %d: so but not told", what, SEED).isEmpty();
    }

    /** An invoice that is nothing to the night: not due yet, or ended before. */
    private static boolean isUnread(String row, SortedSet<String> night) {
      String invoice = row.substring(0, row.indexOf(' ') + 1);
      SortedSet<String> from = night.tailSet(invoice);
      boolean decided = !from.isEmpty() && from.first().startsWith(invoice);
      return !decided && (row.contains(" END ") || row.contains(" NOT_OVERDUE "));
    }

    private String row(JsonObject told) {
      String row =
          Stream.of("invoiceNumber", "decision", "step", "type", "recipient", "proposed", "reason")
              .map(field -> text(told, field))
              .reduce((left, right) -> left + " " + right)
              .orElseThrow();
      return told.isNull("step") ? row + " " + text(told, "detail") : row;
    }

    private static String text(JsonObject told, String field) {
      JsonValue value = told.get(field);
      return switch (value.getValueType()) {
        case STRING -> told.getString(field);
        case TRUE -> "t";
        case FALSE -> "f";
        default -> value.toString();
      };
    }

    /** From here on nothing happens to anybody. */
    private void quietNights(LocalDate from) throws SQLException {
      LocalDate end = from.plusDays(NIGHTS / 2);
      SortedMap<String, SortedSet<String>> forecast = new TreeMap<>();
      for (String invoice : ledger.numbers()) {
        forecast.put(invoice, upcoming(invoice, end));
      }
      for (LocalDate night = from; night.isBefore(end); night = night.plusDays(1)) {
        night(night);
      }
      assertThat(steps(forecast)).hasSizeGreaterThan(INVOICES / 10);
      assertSame(
          "forecast and nights from " + from, steps(forecast), steps(decided.stepsSince(from)));
    }

    private static Set<String> steps(Map<String, SortedSet<String>> byInvoice) {
      return byInvoice.entrySet().stream()
          .flatMap(one -> one.getValue().stream().map(step -> one.getKey() + " " + step))
          .collect(toSet());
    }

    private SortedSet<String> upcoming(String invoice, LocalDate end) {
      return api
          .get("invoices/" + invoice + "/reminders")
          .expecting(200)
          .json()
          .getJsonArray("upcoming")
          .getValuesAs(JsonObject.class)
          .stream()
          .filter(step -> LocalDate.parse(step.getString("date")).isBefore(end))
          .map(
              step ->
                  "%s %d %s"
                      .formatted(
                          step.getString("date"), step.getInt("step"), step.getString("type")))
          .collect(toCollection(TreeSet::new));
    }
  }
}
