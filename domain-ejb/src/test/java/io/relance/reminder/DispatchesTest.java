package io.relance.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.decision.DecidedMessage;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.Recipient;
import io.relance.scenario.Step;
import io.relance.testing.H2Database;
import io.relance.time.SendingWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DispatchesTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @RegisterExtension static final H2Database database = new H2Database();

  private long first;
  private long second;

  @BeforeEach
  void twoCustomersAreReminded() {
    first = dispatch("C-1", "Dupont & fils", "F-100%", MONDAY);
    second = dispatch("C-2", "Martin", "F-2", MONDAY.plusDays(1));
  }

  @AfterEach
  void forgetEverything() {
    database.inTransaction(
        entities ->
            List.of(
                    "dispatch_invoice",
                    "reminder_dispatch",
                    "scenario_position",
                    "invoice",
                    "customer")
                .forEach(
                    table -> entities.createNativeQuery("delete from " + table).executeUpdate()));
  }

  @Test
  void allAreListedInTheOrderOfTheirDecisionWithWhatTheyAreAbout() {
    List<DispatchView> all = list(DispatchFilter.ALL);

    assertThat(all).extracting(DispatchView::id).containsExactly(first, second);
    assertThat(all)
        .extracting(DispatchView::invoiceNumbers)
        .containsExactly(List.of("F-100%"), List.of("F-2"));
    assertThat(all.get(0).customerName()).isEqualTo("Dupont & fils");
  }

  @Test
  void eachPartOfAFilterIsHeeded() {
    assertThat(ids(new DispatchFilter(MONDAY, MONDAY, null, null, Set.of(), null)))
        .containsExactly(first);
    assertThat(ids(new DispatchFilter(null, null, null, "C-2", Set.of(), null)))
        .containsExactly(second);
    assertThat(ids(DispatchFilter.ofInvoice("F-2"))).containsExactly(second);
    assertThat(ids(withStates(DispatchState.SENT))).isEmpty();
    assertThat(ids(withStates(DispatchState.SENT, DispatchState.READY)))
        .containsExactly(first, second);
    assertThat(ids(withText("dupont"))).containsExactly(first);
    assertThat(ids(withText("100%"))).containsExactly(first);
    assertThat(ids(withText("%"))).containsExactly(first);
  }

  @Test
  void aPageIsCutFromTheWholeAndTheCountIsNot() {
    List<DispatchView> page =
        query(all -> all.list(DispatchFilter.ALL, DispatchOrder.CUSTOMER, true, 0, 1));

    assertThat(page).extracting(DispatchView::id).containsExactly(second);
    long total = query(all -> all.count(DispatchFilter.ALL));
    assertThat(total).isEqualTo(2);
  }

  @Test
  void anInvoiceThatWasLeftOutIsNotTold() {
    database.inTransaction(
        entities ->
            entities
                .createQuery("select s from DispatchInvoice s", DispatchInvoice.class)
                .getResultList()
                .forEach(share -> share.leaveOut(Reason.PAID)));

    assertThat(list(DispatchFilter.ALL)).allMatch(one -> one.invoiceNumbers().isEmpty());
    assertThat(ids(DispatchFilter.ofInvoice("F-2"))).isEmpty();
  }

  @Test
  void aCancelledOneTellsWhatItWasAbout() {
    database.inTransaction(
        entities -> {
          entities.find(ReminderDispatch.class, second).cancel(Reason.PAID);
          entities
              .createQuery("select s from DispatchInvoice s", DispatchInvoice.class)
              .getResultList()
              .forEach(share -> share.leaveOut(Reason.PAID));
        });

    assertThat(ids(DispatchFilter.ofInvoice("F-2"))).containsExactly(second);
    assertThat(query(all -> all.find(second)).orElseThrow().dispatch().invoiceNumbers())
        .containsExactly("F-2");
  }

  private static DispatchFilter withStates(DispatchState... states) {
    return new DispatchFilter(null, null, null, null, Set.of(states), null);
  }

  private static DispatchFilter withText(String text) {
    return new DispatchFilter(null, null, null, null, Set.of(), text);
  }

  private List<Long> ids(DispatchFilter filter) {
    return list(filter).stream().map(DispatchView::id).toList();
  }

  private List<DispatchView> list(DispatchFilter filter) {
    return query(all -> all.list(filter, DispatchOrder.DECISION, false, 0, 50));
  }

  private <T> T query(Function<Dispatches, T> work) {
    return database.query(entities -> work.apply(new Dispatches(entities)));
  }

  private long dispatch(String customerNumber, String name, String number, LocalDate date) {
    return database.query(
        entities -> {
          Customer customer = new Customer(customerNumber, name, "fr");
          entities.persist(customer);
          Invoice invoice =
              new Invoice(
                  number,
                  customer.id(),
                  date.minusDays(60),
                  date.minusDays(30),
                  Money.of("10", "EUR"));
          entities.persist(invoice);
          ReminderDispatch dispatch =
              new ReminderDispatch(
                  customer.id(),
                  new DecidedMessage(
                      "unpaid",
                      1,
                      2,
                      new Step.Email("s", null, "x", "x", "finance", null, SendingWindow.DEFAULT),
                      new Recipient(null, name, "a@x.example"),
                      false,
                      false,
                      List.of()),
                  date,
                  null,
                  date.atTime(9, 0));
          entities.persist(dispatch);
          entities.flush();
          entities
              .createNativeQuery(
                  """
                  insert into scenario_position (id, invoice_id, customer_id, scenario,
                    scenario_version, chosen_by, entered_on, waits_at, stages_had, stage_sequence,
                    state, decision, reason, version)
                  values (?1, ?1, ?2, 'unpaid', 1, 'DEFAULT', ?3, 's', 1, 1, 'WAITING', 'DISPATCH',
                    'DUE', 0)""")
              .setParameter(1, invoice.id())
              .setParameter(2, customer.id())
              .setParameter(3, date)
              .executeUpdate();
          entities
              .createNativeQuery(
                  """
                  insert into dispatch_invoice (dispatch_id, invoice_id, position_id,
                    stage_sequence, step_identity, stage_number)
                  values (?1, ?2, ?2, 1, 's', 1)""")
              .setParameter(1, dispatch.id())
              .setParameter(2, invoice.id())
              .executeUpdate();
          return dispatch.id();
        });
  }
}
