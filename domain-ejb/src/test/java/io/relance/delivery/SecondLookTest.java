package io.relance.delivery;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.delivery.SecondLook.Seen;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.DispatchInvoice;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.Grouping;
import io.relance.testing.H2Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A grouped message about two invoices, looked at again. */
class SecondLookTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final DeliveringCompany company = new DeliveringCompany(database);
  private Customer customer;
  private Invoice first;
  private Invoice second;

  @BeforeEach
  void twoInvoicesAreToBeReminded() {
    company.open(Grouping.PER_CUSTOMER);
    customer = company.ledger().customer("C-1");
    first = company.owes(customer, "F-1");
    second = company.owes(customer, "F-2");
    company.ledger().night(NIGHT);
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void whereNothingHasHappenedAllStands() {
    Seen seen = look();

    assertThat(seen.customer().id()).isEqualTo(customer.id());
    assertThat(seen.invoices()).extracting(InvoiceFacts::number).containsExactly("F-1", "F-2");
    assertThat(seen.objection()).isNull();
    assertThat(company.shares()).allMatch(share -> share.leftOut().isEmpty());
  }

  @Test
  void theFactsAreThoseOfNow() {
    company.ledger().pay(first, "20.00", NIGHT);

    assertThat(look().invoices())
        .extracting(invoice -> invoice.balanceDue().amount().intValueExact())
        .containsExactly(100, 120);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "THE_CUSTOMER_.*")
  void onlyTheInvoiceThatSomethingForbidsIsLeftOut(Meanwhile event) {
    event.happensTo(second, company);

    Seen seen = look();

    assertThat(seen.invoices()).extracting(InvoiceFacts::number).containsExactly("F-1");
    assertThat(seen.objection()).isEqualTo(event.reason());
    assertThat(company.shares())
        .extracting(share -> share.leftOut().orElse(null))
        .containsExactly(null, event.reason());
  }

  @Test
  void whatIsTrueOfTheCustomerForbidsAllOfIt() {
    Meanwhile.THE_CUSTOMER_IS_ON_HOLD.happensTo(first, company);

    Seen seen = look();

    assertThat(seen.invoices()).isEmpty();
    assertThat(seen.objection()).isEqualTo(Reason.CUSTOMER_HOLD);
  }

  @Test
  void theFirstObjectionIsThatOfTheMessage() {
    Meanwhile.IT_IS_PAID.happensTo(first, company);
    Meanwhile.IT_IS_DISPUTED.happensTo(second, company);

    Seen seen = look();

    assertThat(seen.invoices()).isEmpty();
    assertThat(seen.objection()).isEqualTo(Reason.PAID);
  }

  @Test
  void whatWasLeftOutOnceIsNotLookedAtAgain() {
    Meanwhile.IT_IS_PAID.happensTo(first, company);
    look();

    Seen again = look();

    assertThat(again.invoices()).extracting(InvoiceFacts::number).containsExactly("F-2");
    assertThat(again.objection()).isNull();
  }

  @Test
  void anInvoiceWhosePositionHasMovedOnIsSuperseded() {
    moveOn(second);

    assertThat(look().objection()).isEqualTo(Reason.SUPERSEDED);
    assertThat(company.shares())
        .extracting(DispatchInvoice::invoiceId, share -> share.leftOut().orElse(null))
        .contains(tuple(second.id(), Reason.SUPERSEDED));
  }

  @Test
  void anInvoiceThatIsNotOverdueAnyMoreWaits() {
    company.change(
        entities ->
            entities
                .find(Invoice.class, second.id())
                .redate(second.invoiceDate(), NIGHT.plusDays(5)));

    assertThat(look().objection()).isEqualTo(Reason.NOT_OVERDUE);
  }

  private void moveOn(Invoice invoice) {
    company.change(
        entities ->
            entities
                .createNativeQuery(
                    "update scenario_position set stage_sequence = 2 where invoice_id = ?1")
                .setParameter(1, invoice.id())
                .executeUpdate());
  }

  private Seen look() {
    ReminderDispatch dispatch = company.onlyDispatch();
    return company
        .bean(SecondLook.class)
        .at(List.of(dispatch), company.round().basis().decision(), NIGHT)
        .get(dispatch.id());
  }
}
