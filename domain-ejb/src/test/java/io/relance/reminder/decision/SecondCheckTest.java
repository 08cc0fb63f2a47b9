package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.CustomerFixture.aCustomer;
import static io.relance.reminder.decision.InvoiceFixture.TONIGHT;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static io.relance.reminder.decision.PositionFixture.inScenario;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static io.relance.reminder.decision.ScenarioFixture.standard;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.receivable.InvoiceStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The facts, checked again just before a message leaves. */
class SecondCheckTest {

  private final CompanyFixture company =
      company(standard(), scenario("COURTESY").pause(-3).email("c1").pause(9).email("c2"));

  private Optional<Reason> objection(CustomerFixture customer, InvoiceFixture invoice) {
    return objection(company, customer, invoice);
  }

  private static Optional<Reason> objection(
      CompanyFixture company, CustomerFixture customer, InvoiceFixture invoice) {
    return company.decision().stillStands(customer.facts(), invoice.facts(), TONIGHT);
  }

  private static InvoiceFixture reminded() {
    return anInvoice()
        .standingAt(inScenario("STANDARD").waitingAt("pause 3").after(1, TONIGHT).facts());
  }

  private static InvoiceFixture reminded(String scenario, int stages) {
    return anInvoice()
        .dueOn(TONIGHT.plusDays(3))
        .standingAt(inScenario(scenario).waitingAt("pause 3").after(stages, TONIGHT).facts());
  }

  @Test
  void whatIsStillOwedMayBeSentThoughItsNextPauseRuns() {
    assertThat(objection(aCustomer(), reminded())).isEmpty();
  }

  @Test
  void whatHasEndedInBetweenIsNotSent() {
    assertThat(objection(aCustomer(), reminded().owing("0.00"))).contains(Reason.PAID);
    assertThat(objection(aCustomer(), reminded().credited("100.00"))).contains(Reason.CREDITED);
    assertThat(objection(aCustomer(), reminded().withStatus(InvoiceStatus.CANCELLED)))
        .contains(Reason.CANCELLED);
  }

  @Test
  void whatAFactHoldsIsNotSent() {
    assertThat(objection(aCustomer(), reminded().notToBeReminded())).contains(Reason.DO_NOT_REMIND);
    assertThat(objection(aCustomer(), reminded().disputed())).contains(Reason.DISPUTE);
    assertThat(objection(aCustomer(), reminded().promisedFor(TONIGHT))).contains(Reason.PROMISE);
    assertThat(objection(aCustomer().insolvent(), reminded())).contains(Reason.INSOLVENCY);
  }

  @Test
  void aBalanceThatFellToTheToleranceIsNotReminded() {
    assertThat(objection(aCustomer(), reminded().owing("1.00"))).contains(Reason.BELOW_TOLERANCE);
  }

  @Test
  void nothingIsSentOnceRemindersAreDeactivated() {
    assertThat(objection(company(standard()).notActivated(), aCustomer(), reminded()))
        .contains(Reason.NOT_ACTIVATED);
  }

  @Test
  void anInvoiceWhoseDueDateWasPutOffIsNotReminded() {
    assertThat(objection(aCustomer(), reminded("STANDARD", 1))).contains(Reason.NOT_OVERDUE);
  }

  @Test
  void onlyTheCourtesyReminderMayLeaveBeforeTheDueDate() {
    assertThat(objection(aCustomer(), reminded("COURTESY", 1))).isEmpty();
    assertThat(objection(aCustomer(), reminded("COURTESY", 2))).contains(Reason.NOT_OVERDUE);
  }
}
