package io.relance.delivery;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.delivery.SettleDoubt.Outcome;
import io.relance.receivable.Invoice;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.Grouping;
import io.relance.testing.H2Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reminder was handed over, and no answer came. */
class SettleDoubtTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final RelayFake relay = new RelayFake();
  private final DeliveringCompany company = new DeliveringCompany(database).sendingBy(relay);
  private Invoice invoice;

  @BeforeEach
  void aReminderIsInDoubt() {
    company.open(Grouping.PER_INVOICE);
    invoice = company.owes("C-1", "F-1");
    company.ledger().night(NIGHT);
    relay.answering(mail -> new Answer.NoAnswer("[EOF]"));
    company.deliver();
    relay.answering(mail -> new Answer.Accepted());
    company.itIs(OPENING.plusHours(2));
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void whatArrivedWasSentWhenItWasTried() {
    assertThat(settle(DoubtAnswer.ARRIVED)).isEqualTo(Outcome.SETTLED);

    ReminderDispatch dispatch = company.onlyDispatch();
    assertThat(dispatch.state()).isEqualTo(DispatchState.SENT);
    assertThat(dispatch.sentAt()).contains(OPENING);
    assertThat(dispatch.failureKind()).isEmpty();
    company.deliver();
    assertThat(relay.taken()).hasSize(1);
  }

  @Test
  void whatIsToBeSentAgainLeavesOnceMoreUnderTheSameName() {
    String name = company.onlyDispatch().messageId().orElseThrow();

    assertThat(settle(DoubtAnswer.SEND_AGAIN)).isEqualTo(Outcome.SETTLED);
    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.RETRY);
    company.deliver();

    assertThat(relay.taken())
        .extracting(mail -> mail.message().messageId())
        .containsExactly(name, name);
    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.SENT);
    assertThat(company.onlyDispatch().attempts()).isEqualTo(2);
  }

  @Test
  void whatIsToBeSentAgainIsCheckedAgain() {
    settle(DoubtAnswer.SEND_AGAIN);
    Meanwhile.IT_IS_PAID.happensTo(invoice, company);

    company.deliver();

    assertThat(relay.taken()).hasSize(1);
    assertThat(company.onlyDispatch().reason()).contains(Reason.PAID);
  }

  @Test
  void whatIsToBeSentAgainIsTriedWithAllPatience() {
    settle(DoubtAnswer.SEND_AGAIN);
    relay.answering(mail -> new Answer.RefusedForNow("450"));
    company.itIs(OPENING.plusDays(7));

    company.deliver();

    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.RETRY);
  }

  @Test
  void whoSaidItAndWhenIsKept() {
    settle(DoubtAnswer.SEND_AGAIN);
    relay.answering(mail -> new Answer.NoAnswer("[EOF]"));
    company.deliver();
    company.itIs(OPENING.plusHours(3));
    settle(DoubtAnswer.ARRIVED);

    assertThat(company.bean(SettleDoubt.class).verdictsOn(company.onlyDispatch().id()))
        .extracting(DoubtVerdict::answer, DoubtVerdict::givenBy, DoubtVerdict::givenAt)
        .containsExactly(
            tuple(DoubtAnswer.SEND_AGAIN, "finance", OPENING.plusHours(2)),
            tuple(DoubtAnswer.ARRIVED, "finance", OPENING.plusHours(3)));
  }

  @Test
  void whoComesSecondChangesNothing() {
    settle(DoubtAnswer.ARRIVED);

    assertThat(settle(DoubtAnswer.SEND_AGAIN)).isEqualTo(Outcome.NOT_IN_DOUBT);
    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.SENT);
  }

  @Test
  void ofNoDispatchNothingIsSaid() {
    assertThat(company.bean(SettleDoubt.class).settle(0, DoubtAnswer.ARRIVED))
        .isEqualTo(Outcome.UNKNOWN);
  }

  private Outcome settle(DoubtAnswer answer) {
    return company.bean(SettleDoubt.class).settle(company.onlyDispatch().id(), answer);
  }
}
