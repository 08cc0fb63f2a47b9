package io.relance.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.receivable.Customer;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.night.SmallCompany;
import io.relance.reporting.InvoiceEvent.Dispatched;
import io.relance.reporting.InvoiceEvent.FellDue;
import io.relance.reporting.InvoiceEvent.LeftOut;
import io.relance.scenario.StepType;
import io.relance.testing.H2Database;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvoiceHistoryTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 1);
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 11);

  @RegisterExtension static final H2Database database = new H2Database();

  private final SmallCompany company = new SmallCompany(database);

  @BeforeEach
  void anInvoiceWasReminded() {
    Customer customer = company.customer("C-1");
    company.invoice(customer, "F-1", DUE);
    company.night(FIRST);
  }

  @AfterEach
  void forgetEverything() {
    company.forgetEverything();
  }

  @Test
  void whatANightLeftOutIsToldBesideWhatItDispatched() {
    leaveOut("'sms'", "SMS");

    assertThat(past())
        .hasExactlyElementsOfTypes(FellDue.class, Dispatched.class, LeftOut.class)
        .last()
        .isEqualTo(new LeftOut(FIRST, StepType.SMS, null, Reason.NO_RECIPIENT));
  }

  @Test
  void aMessageThatReachedNobodyAnyMoreWhenItWasToLeaveIsToldOnce() {
    leaveOut("step_identity", "EMAIL");

    assertThat(past()).hasExactlyElementsOfTypes(FellDue.class, Dispatched.class);
  }

  private void leaveOut(String step, String channel) {
    company.change(
        entities ->
            entities
                .createNativeQuery(
                    """
                    insert into left_out_communication (position_id, stage_sequence, step_identity,
                      invoice_id, step_number, channel, reason, business_date)
                    select position_id, stage_sequence, %s, invoice_id, 3, '%s', 'NO_RECIPIENT', ?1
                    from dispatch_invoice"""
                        .formatted(step, channel))
                .setParameter(1, FIRST)
                .executeUpdate());
  }

  private List<InvoiceEvent> past() {
    CustomerFacts customer = company.facts(FIRST).get(0);
    InvoiceAccount account =
        new InvoiceAccount(
            customer.invoices().get(0), customer, null, null, List.of(), null, null, List.of());
    return database.query(entities -> new InvoiceHistory(entities).past(account));
  }
}
