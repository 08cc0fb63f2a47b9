package io.relance.it;

import static java.math.RoundingMode.HALF_UP;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Customers and invoices in states that chance decides, and what chance lets happen to them between
 * two nights; all of it over the contract. The same seed gives the same ledger.
 */
final class RandomLedger {

  private static final int INVOICES_EACH = 4;
  private static final int CHUNK = 5_000;
  private static final List<String> STATUSES =
      List.of("OPEN", "OPEN", "OPEN", "IN_PAYMENT", "PAID", "CANCELLED", "WRITTEN_OFF");

  private final Random random;
  private final RelanceApi api;
  private final LocalDate today;
  private final List<String> scenarios;
  private final List<String> categories;
  private final List<Owed> invoices = new ArrayList<>();
  private final Map<String, Integer> disputes = new LinkedHashMap<>();
  private final Map<String, Integer> holds = new LinkedHashMap<>();
  private int customers;
  private int documents;

  /**
   * @param scenarios codes that customers and invoices may have as their own
   * @param categories names that customers may have as theirs
   */
  RandomLedger(
      long seed, RelanceApi api, LocalDate today, List<String> scenarios, List<String> categories) {
    this.random = new Random(seed);
    this.api = api;
    this.today = today;
    this.scenarios = scenarios;
    this.categories = categories;
  }

  /** An invoice as its file has it; what happens to it later is not followed here. */
  private record Owed(
      String number,
      String customer,
      LocalDate date,
      LocalDate due,
      String currency,
      BigDecimal amount) {

    Owed due(LocalDate other) {
      return new Owed(number, customer, date, other, currency, amount);
    }

    Owed of(String other) {
      return new Owed(number, other, date, due, currency, amount);
    }
  }

  void fill(int wanted) {
    customers = Math.max(1, wanted / INVOICES_EACH);
    send(
        "customers",
        "number,name,type,language,email,phone,street,postal_code,city,country,category,scenario",
        numbers(customers).stream().map(this::customer).toList());
    send(
        "contacts",
        "customer_number,reference,civility,last_name,email,phone,billing,decision_maker,language",
        numbers(customers).stream().flatMap(i -> contacts(i).stream()).toList());
    owe(wanted);
    for (int i = 0; i < wanted / 10; i++) {
      somethingHappens();
    }
  }

  /** Lets things happen to about so many invoices and customers, and new ones be invoiced. */
  void aDayPasses(int happenings) {
    for (int i = 0; i < happenings; i++) {
      somethingHappens();
    }
    owe(happenings / 4);
  }

  List<String> numbers() {
    return invoices.stream().map(Owed::number).toList();
  }

  private void owe(int wanted) {
    List<Owed> fresh = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      fresh.add(invoice());
    }
    invoices.addAll(fresh);
    send(
        "invoices",
        "number,customer_number,invoice_date,due_date,currency,amount_incl_tax,amount_excl_tax,"
            + "status,do_not_remind,scenario",
        fresh.stream().map(this::row).toList());
  }

  private String customer(int i) {
    return cells(
        "C%05d".formatted(i),
        "Client " + i,
        oneOf("PROFESSIONAL", "PROFESSIONAL", "PUBLIC", "CONSUMER"),
        oneOf("fr", "fr", "en", "de"),
        often(85, "client%d@clients.example".formatted(i)),
        often(60, "+33 6 39 98 %02d %02d".formatted(i / 100 % 100, i % 100)),
        often(80, i + " rue du Port"),
        "44000",
        "Nantes",
        "FR",
        often(30, categories.get(random.nextInt(categories.size()))),
        often(10, anyScenario()));
  }

  private List<String> contacts(int i) {
    List<String> rows = new ArrayList<>();
    for (int k = 0; k < random.nextInt(3); k++) {
      rows.add(
          cells(
              "C%05d".formatted(i),
              "K" + k,
              oneOf("Madame", "Monsieur", ""),
              "Contact " + k,
              often(80, "contact%d.%d@clients.example".formatted(i, k)),
              often(50, "+33 6 39 98 00 %02d".formatted(i % 100)),
              chance(50) + "",
              chance(30) + "",
              oneOf("fr", "en", "")));
    }
    return rows;
  }

  private Owed invoice() {
    LocalDate due = today.plusDays(random.nextInt(140) - 100);
    return new Owed(
        "F%06d".formatted(invoices.size() + documents++ + 1),
        "C%05d".formatted(1 + random.nextInt(customers)),
        due.minusDays(5 + random.nextInt(40)),
        due,
        oneOf("EUR", "EUR", "EUR", "CHF"),
        BigDecimal.valueOf(100 + random.nextInt(chance(30) ? 10_000 : 400_000), 2));
  }

  private String row(Owed one) {
    return cells(
        one.number(),
        one.customer(),
        one.date().toString(),
        one.due().toString(),
        one.currency(),
        one.amount().toPlainString(),
        often(
            90, one.amount().multiply(new BigDecimal("0.8")).setScale(2, HALF_UP).toPlainString()),
        chance(90) ? "OPEN" : STATUSES.get(random.nextInt(STATUSES.size())),
        chance(5) + "",
        often(5, anyScenario()));
  }

  private void somethingHappens() {
    List<Runnable> possible =
        List.of(
            this::somethingIsPaid,
            this::somethingIsPaid,
            this::somethingIsCredited,
            this::aStatusChanges,
            this::aTickChanges,
            this::aScenarioChanges,
            this::aDisputeComesOrGoes,
            this::somethingIsPromised,
            this::aHoldComesOrGoes,
            this::aDueDateMoves,
            this::aCustomerChanges,
            this::anAddressChanges,
            this::aScheduleIsAgreed);
    possible.get(random.nextInt(possible.size())).run();
  }

  private void somethingIsPaid() {
    Owed one = anInvoice();
    send(
        "payments",
        "reference,invoice_number,payment_date,amount",
        List.of(cells("P" + ++documents, one.number(), today.toString(), part(one))));
  }

  private void somethingIsCredited() {
    Owed one = anInvoice();
    send(
        "credit-notes",
        "number,invoice_number,date,amount",
        List.of(cells("A" + ++documents, one.number(), today.toString(), part(one))));
  }

  /** All of it as often as a part, and now and then more. */
  private String part(Owed one) {
    BigDecimal of = new BigDecimal(oneOf("1", "1", "0.5", "0.25", "1.1"));
    return one.amount().multiply(of).setScale(2, HALF_UP).toPlainString();
  }

  private void aStatusChanges() {
    patch(anInvoice(), body -> body.add("status", STATUSES.get(random.nextInt(STATUSES.size()))));
  }

  private void aTickChanges() {
    patch(anInvoice(), body -> body.add("doNotRemind", chance(50)));
  }

  private void aScenarioChanges() {
    patch(anInvoice(), body -> body.add("scenario", anyScenario()));
  }

  private void aDueDateMoves() {
    Owed one = anInvoice();
    write(one.due(one.due().plusDays(random.nextInt(30) - 10)));
  }

  private void aCustomerChanges() {
    write(anInvoice().of("C%05d".formatted(1 + random.nextInt(customers))));
  }

  private void write(Owed one) {
    if (!one.due().isBefore(one.date())) {
      send(
          "invoices",
          "number,customer_number,invoice_date,due_date,currency,amount_incl_tax",
          List.of(
              cells(
                  one.number(),
                  one.customer(),
                  one.date().toString(),
                  one.due().toString(),
                  one.currency(),
                  one.amount().toPlainString())));
      invoices.replaceAll(other -> other.number().equals(one.number()) ? one : other);
    }
  }

  private void anAddressChanges() {
    int i = 1 + random.nextInt(customers);
    send(
        "customers",
        "number,name,email",
        List.of(cells("C%05d".formatted(i), "Client " + i, "neu%d@clients.example".formatted(i))));
  }

  private void aScheduleIsAgreed() {
    Owed one = anInvoice();
    send(
        "installments",
        "invoice_number,due_date,amount",
        List.of(cells(one.number(), today.plusDays(60).toString(), one.amount().toPlainString())));
  }

  private void aDisputeComesOrGoes() {
    String invoice = anInvoice().number();
    if (!disputes.isEmpty() && chance(50)) {
      String disputed = disputes.keySet().iterator().next();
      api.delete("invoices/%s/disputes/%d".formatted(disputed, disputes.remove(disputed)))
          .expecting(204);
    } else {
      disputes.computeIfAbsent(
          invoice, any -> made("invoices/" + invoice + "/disputes", "{\"reason\": \"Casse\"}"));
    }
  }

  private void aHoldComesOrGoes() {
    if (!holds.isEmpty() && chance(60)) {
      String held = holds.keySet().iterator().next();
      api.delete("customers/%s/holds/%d".formatted(held, holds.remove(held))).expecting(204);
    } else {
      String customer = "C%05d".formatted(1 + random.nextInt(customers));
      holds.computeIfAbsent(
          customer, any -> made("customers/" + customer + "/holds", "{\"reason\": \"Accord\"}"));
    }
  }

  private void somethingIsPromised() {
    made(
        "invoices/" + anInvoice().number() + "/promises",
        "{\"promisedOn\": \"%s\"}".formatted(today.plusDays(random.nextInt(20))));
  }

  private int made(String path, String body) {
    return api.post(path, RelanceApi.object(body)).expecting(201).json().getInt("id");
  }

  private void patch(Owed one, Consumer<JsonObjectBuilder> change) {
    var body = Json.createObjectBuilder();
    change.accept(body);
    api.patch("invoices/" + one.number(), body.build()).expecting(200);
  }

  private Owed anInvoice() {
    return invoices.get(random.nextInt(invoices.size()));
  }

  private String anyScenario() {
    return scenarios.get(random.nextInt(scenarios.size()));
  }

  private void send(String kind, String header, List<String> rows) {
    for (int from = 0; from < rows.size(); from += CHUNK) {
      List<String> part = rows.subList(from, Math.min(rows.size(), from + CHUNK));
      api.importCsv(kind, header + "\n" + String.join("\n", part) + "\n").expecting(200);
    }
  }

  private static String cells(String... cells) {
    return String.join(",", cells);
  }

  private static Set<Integer> numbers(int upTo) {
    Set<Integer> numbers = new TreeSet<>();
    for (int i = 1; i <= upTo; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String often(int percent, String value) {
    return chance(percent) ? value : "";
  }

  private String oneOf(String... values) {
    return values[random.nextInt(values.length)];
  }
}
