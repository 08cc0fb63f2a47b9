package io.relance.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.reporting.OverdueTotals.Age;
import io.relance.reporting.OverdueTotals.Outstanding;
import io.relance.testing.H2Database;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverdueInvoicesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @RegisterExtension static final H2Database database = new H2Database();

  private static long delmas;
  private static long kerbrat;

  @BeforeAll
  static void aLedger() {
    database.inTransaction(
        entities -> {
          delmas = customer(entities, "C-1", "Transports Delmas & Fils", "grand compte");
          kerbrat = customer(entities, "C-2", "100% Kerbrat_SARL", null);
        });
    invoice("FA-1", delmas, 1, "100.00", invoice -> {});
    invoice("FA-2", delmas, 30, "300.00", invoice -> invoice.declare(InvoiceStatus.IN_PAYMENT));
    invoice("FA-3", kerbrat, 31, "200.00", invoice -> invoice.doNotRemind(true));
    invoice("FA-4", kerbrat, 61, "250.00", invoice -> {});
    invoice("FA-5", kerbrat, 91, "50.00", "CHF", invoice -> {});
    invoice("FA-DUE-TODAY", delmas, 0, "900.00", invoice -> {});
    invoice("FA-PAID", delmas, 50, "900.00", invoice -> invoice.declare(InvoiceStatus.PAID));
    invoice("FA-SETTLED", delmas, 50, "900.00", OverdueInvoicesTest::settle);
    night(TODAY);
    place("FA-2", 1, TODAY, DecisionKind.DISPATCH, Reason.DUE, "WAITING", TODAY.plusDays(7));
    place("FA-3", 2, TODAY.minusDays(4), DecisionKind.HOLD, Reason.DO_NOT_REMIND, "WAITING", TODAY);
    place("FA-4", 3, TODAY.minusDays(9), DecisionKind.WAIT, Reason.COMPLETED, "COMPLETED", null);
    place("FA-5", 1, TODAY.minusDays(9), DecisionKind.WAIT, Reason.PAUSE, "WAITING", TODAY);
    says("FA-1", Reason.NO_SCENARIO);
  }

  @Test
  void onlyOpenInvoicesPastTheirDueDateWithABalanceAreOverdue() {
    assertThat(numbers(OverdueFilter.NONE)).containsExactly("FA-1", "FA-2", "FA-3", "FA-4", "FA-5");
  }

  @Test
  void aBalanceUnderTheToleranceIsNotOverdue() {
    tolerate("100.00");
    try {
      assertThat(numbers(OverdueFilter.NONE)).containsExactly("FA-2", "FA-3", "FA-4");
    } finally {
      tolerate("0");
    }
  }

  @Test
  void eachViewShowsWhatItsNameSaysAndIsCountedSo() {
    Map<OverdueView, Long> counts = totals().views();
    Map<OverdueView, List<String>> expected =
        Map.of(
            OverdueView.ALL, List.of("FA-1", "FA-2", "FA-3", "FA-4", "FA-5"),
            OverdueView.REMINDED, List.of("FA-2"),
            OverdueView.HELD, List.of("FA-3"),
            OverdueView.COMPLETED, List.of("FA-4"),
            OverdueView.PAUSED, List.of("FA-5"));
    expected.forEach(
        (view, numbers) -> {
          assertThat(numbers(OverdueFilter.of(view))).as(view.name()).isEqualTo(numbers);
          assertThat(counts.get(view)).as(view.name()).isEqualTo(numbers.size());
        });
  }

  @Test
  void currenciesAreNeverAddedTogether() {
    assertThat(totals().outstanding())
        .containsExactly(
            new Outstanding(Money.of("850.00", "EUR"), 4),
            new Outstanding(Money.of("50.00", "CHF"), 1));
  }

  @Test
  void customersAreCountedOnceAndThoseWithAHeldInvoiceToo() {
    assertThat(totals().customers()).isEqualTo(2);
    assertThat(totals().customersHeld()).isEqualTo(1);
  }

  @Test
  void agesMeetWithoutAGap() {
    assertThat(totals().ageing())
        .containsExactly(
            new Age(1, 30, 2), new Age(31, 60, 1), new Age(61, 90, 1), new Age(91, null, 1));
  }

  @Test
  void aTextIsFoundInNumbersAndNamesWhateverItsCaseAndPunctuation() {
    assertThat(numbers(searching("delmas"))).containsExactly("FA-1", "FA-2");
    assertThat(numbers(searching("fa-3"))).containsExactly("FA-3");
    assertThat(numbers(searching("c-2"))).containsExactly("FA-3", "FA-4", "FA-5");
    assertThat(numbers(searching("100%"))).containsExactly("FA-3", "FA-4", "FA-5");
    assertThat(numbers(searching("t_sarl"))).containsExactly("FA-3", "FA-4", "FA-5");
    assertThat(numbers(searching("F_-1"))).isEmpty();
  }

  @Test
  void filtersNarrowByBalanceDaysLateLevelReasonAndCategory() {
    assertThat(numbers(filter("250", null, null, null, null, null)))
        .containsExactly("FA-2", "FA-4");
    assertThat(numbers(filter(null, 31, 61, null, null, null))).containsExactly("FA-3", "FA-4");
    assertThat(numbers(filter(null, null, null, 0, null, null))).containsExactly("FA-1");
    assertThat(numbers(filter(null, null, null, 1, null, null))).containsExactly("FA-2", "FA-5");
    assertThat(numbers(filter(null, null, null, null, Reason.PAUSE, null))).containsExactly("FA-5");
    assertThat(numbers(filter(null, null, null, null, Reason.NO_SCENARIO, null)))
        .containsExactly("FA-1");
    assertThat(numbers(filter(null, null, null, null, null, "grand compte")))
        .containsExactly("FA-1", "FA-2");
  }

  @Test
  void everyOrderGoesBothWays() {
    for (OverdueOrder order : OverdueOrder.values()) {
      assertThat(page(OverdueFilter.NONE, order, true, 0, 10)).as(order.name()).hasSize(5);
    }
    assertThat(page(OverdueFilter.NONE, OverdueOrder.BALANCE, true, 0, 10))
        .extracting(OverdueInvoice::number)
        .containsExactly("FA-2", "FA-4", "FA-3", "FA-1", "FA-5");
    assertThat(page(OverdueFilter.NONE, OverdueOrder.LEVEL, false, 0, 10))
        .extracting(OverdueInvoice::level)
        .containsExactly(0, 1, 1, 2, 3);
  }

  @Test
  void invoicesWithoutANextReminderComeLastWhicheverWay() {
    for (boolean descending : List.of(true, false)) {
      assertThat(page(OverdueFilter.NONE, OverdueOrder.NEXT, descending, 0, 10).subList(3, 5))
          .extracting(OverdueInvoice::nextOn)
          .containsOnlyNulls();
    }
  }

  @Test
  void pagesFollowEachOtherWithoutOverlap() {
    assertThat(page(OverdueFilter.NONE, OverdueOrder.NUMBER, false, 0, 2))
        .extracting(OverdueInvoice::number)
        .containsExactly("FA-1", "FA-2");
    assertThat(page(OverdueFilter.NONE, OverdueOrder.NUMBER, false, 4, 2))
        .extracting(OverdueInvoice::number)
        .containsExactly("FA-5");
  }

  @Test
  void aRowTellsWhereItStandsAndWhatTheLastNightSaid() {
    List<OverdueInvoice> rows = page(OverdueFilter.NONE, OverdueOrder.NUMBER, false, 0, 10);

    assertThat(rows.get(0).reason()).isEqualTo(Reason.NO_SCENARIO);
    assertThat(rows.get(0).level()).isZero();
    assertThat(rows.get(1).isPlanned()).isTrue();
    assertThat(rows.get(1).daysLate(TODAY)).isEqualTo(30);
    assertThat(rows.get(2).isPlanned()).as("held").isFalse();
    assertThat(rows.get(2).doNotRemind()).isTrue();
    assertThat(rows.get(4).balance()).isEqualTo(Money.of("50.00", "CHF"));
  }

  @Test
  void anExportHandsOverTheSameRowsAsThePages() {
    List<OverdueInvoice> exported = new ArrayList<>();
    database.inTransaction(
        entities ->
            new OverdueInvoices(entities)
                .each(searching("kerbrat"), OverdueOrder.BALANCE, true, TODAY, exported::add));
    assertThat(exported).isEqualTo(page(searching("kerbrat"), OverdueOrder.BALANCE, true, 0, 10));
  }

  private static List<String> numbers(OverdueFilter filter) {
    return page(filter, OverdueOrder.NUMBER, false, 0, 50).stream()
        .map(OverdueInvoice::number)
        .toList();
  }

  private static List<OverdueInvoice> page(
      OverdueFilter filter, OverdueOrder order, boolean descending, int first, int size) {
    return database.query(
        entities ->
            new OverdueInvoices(entities).page(filter, order, descending, first, size, TODAY));
  }

  private static OverdueTotals totals() {
    return database.query(entities -> new OverdueInvoices(entities).totals(TODAY));
  }

  private static OverdueFilter searching(String text) {
    return new OverdueFilter(OverdueView.ALL, text, null, null, null, null, null, null);
  }

  private static OverdueFilter filter(
      String balance, Integer from, Integer to, Integer level, Reason reason, String category) {
    return new OverdueFilter(
        OverdueView.ALL,
        null,
        balance == null ? null : new BigDecimal(balance),
        from,
        to,
        level,
        reason,
        category);
  }

  private static long customer(
      EntityManager entities, String number, String name, String category) {
    Customer customer = new Customer(number, name, "fr");
    customer.classify(category);
    entities.persist(customer);
    return customer.id();
  }

  private static void invoice(
      String number, long customer, int daysLate, String amount, Consumer<Invoice> more) {
    invoice(number, customer, daysLate, amount, "EUR", more);
  }

  private static void invoice(
      String number,
      long customer,
      int daysLate,
      String amount,
      String currency,
      Consumer<Invoice> more) {
    database.inTransaction(
        entities -> {
          LocalDate due = TODAY.minusDays(daysLate);
          Invoice invoice =
              new Invoice(number, customer, due.minusDays(30), due, Money.of(amount, currency));
          more.accept(invoice);
          entities.persist(invoice);
        });
  }

  private static void settle(Invoice invoice) {
    invoice.settle(invoice.amountInclTax().amount(), BigDecimal.ZERO);
  }

  private static void night(LocalDate date) {
    database.inTransaction(
        entities ->
            entities
                .createNativeQuery(
                    """
                    insert into job_run (id, job, business_date, forced, status, place_taken_at,
                      started_at, started_by, version)
                    values (1, 'NIGHTLY_REMINDERS', :date, false, 'COMPLETED', :at, :at, 'timer', 0)""")
                .setParameter("date", date)
                .setParameter("at", date.atTime(2, 0))
                .executeUpdate());
  }

  private static void place(
      String invoice,
      int stages,
      LocalDate lastStage,
      DecisionKind decision,
      Reason reason,
      String state,
      LocalDate next) {
    database.inTransaction(
        entities ->
            entities
                .createNativeQuery(
                    """
                    insert into scenario_position (id, invoice_id, customer_id, scenario,
                      scenario_version, chosen_by, entered_on, stages_had, stage_sequence,
                      last_stage_on, next_on, state, decision, reason, version)
                    select id, id, customer_id, 'standard', 1, 'DEFAULT', due_date, :stages, :stages,
                      :last, :next, :state, :decision, :reason, 0
                    from invoice where number = :invoice""")
                .setParameter("stages", stages)
                .setParameter("last", lastStage)
                .setParameter("next", next)
                .setParameter("state", state)
                .setParameter("decision", decision.name())
                .setParameter("reason", reason.name())
                .setParameter("invoice", invoice)
                .executeUpdate());
  }

  private static void says(String invoice, Reason reason) {
    database.inTransaction(
        entities ->
            entities
                .createNativeQuery(
                    """
                    insert into recorded_reason
                      (id, invoice_id, decision, reason, first_night, recorded_at)
                    select id, id, 'WAIT', :reason, :night, :at from invoice where number = :invoice""")
                .setParameter("reason", reason.name())
                .setParameter("night", TODAY)
                .setParameter("at", TODAY.atTime(2, 0))
                .setParameter("invoice", invoice)
                .executeUpdate());
  }

  private static void tolerate(String balance) {
    database.inTransaction(
        entities ->
            entities
                .createQuery("update InvoiceOptions o set o.tolerance = :balance")
                .setParameter("balance", new BigDecimal(balance))
                .executeUpdate());
  }
}
