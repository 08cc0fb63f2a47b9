package io.relance.delivery;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.collection.CollectionTask;
import io.relance.collection.TaskKind;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.scenario.Grouping;
import io.relance.testing.H2Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordAnswerTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final DeliveringCompany company = new DeliveringCompany(database);
  private Invoice invoice;

  @BeforeEach
  void aMessageIsOnItsWay() {
    company.open(Grouping.PER_INVOICE);
    invoice = company.owes("C-1", "F-1");
    company.ledger().night(NIGHT);
    company.prepare();
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void whatIsAcceptedIsSentAndCounted() {
    company.itIs(OPENING.plusSeconds(2));

    record(new Answer.Accepted());

    ReminderDispatch dispatch = company.onlyDispatch();
    assertThat(dispatch.state()).isEqualTo(DispatchState.SENT);
    assertThat(dispatch.sentAt()).contains(OPENING.plusSeconds(2));
    assertThat(company.counts()).containsEntry("SENT", 1L).containsEntry("WRITTEN", 1L);
    assertThat(tasks()).isEmpty();
  }

  @Test
  void whatIsRefusedForNowIsTriedAgainAMinuteLater() {
    record(new Answer.RefusedForNow("450 4.7.1 greylisted"));

    ReminderDispatch dispatch = company.onlyDispatch();
    assertThat(dispatch.state()).isEqualTo(DispatchState.RETRY);
    assertThat(dispatch.failureKind()).contains(DeliveryFailure.REFUSED_FOR_NOW);
    assertThat(dispatch.failure()).contains("450 4.7.1 greylisted");
    assertThat(dispatch.notBefore()).isEqualTo(OPENING.plusMinutes(1));
    assertThat(company.counts()).containsEntry("RETRY", 1L).doesNotContainKey("WRITTEN");
  }

  @ParameterizedTest
  @EnumSource(names = {"BAD_RECIPIENT", "REFUSED_CONTENT", "POLICY"})
  void whatIsRefusedForGoodFailsAndMakesATask(DeliveryFailure kind) {
    record(new Answer.Refused(kind, "550 5.1.1 no such user"));

    ReminderDispatch dispatch = company.onlyDispatch();
    assertThat(dispatch.state()).isEqualTo(DispatchState.FAILED);
    assertThat(dispatch.failureKind()).contains(kind);
    assertThat(tasks())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.kind()).isEqualTo(TaskKind.DELIVERY_FAILED);
              assertThat(task.dispatchId()).contains(dispatch.id());
              assertThat(task.invoiceId()).contains(invoice.id());
              assertThat(task.note()).contains("550 5.1.1 no such user");
              assertThat(task.dueOn()).isEqualTo(NIGHT);
            });
  }

  @Test
  void whatGetsNoAnswerIsInDoubtAndWaitsForAPerson() {
    record(new Answer.NoAnswer("[EOF]"));

    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.IN_DOUBT);
    assertThat(company.onlyDispatch().failureKind()).contains(DeliveryFailure.NO_ANSWER);
    company.itIs(OPENING.plusDays(30));
    company.deliver();
    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.IN_DOUBT);
    assertThat(company.onlyDispatch().attempts()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"PT71H59M,RETRY", "PT72H,RETRY", "PT72H1S,FAILED"})
  void afterThreeDaysItIsGivenUp(Duration later, DispatchState state) {
    record(new Answer.RefusedForNow("450 not now"));
    company.itIs(company.onlyDispatch().notBefore());
    company.prepare();
    company.itIs(OPENING.plus(later));

    record(new Answer.RefusedForNow("450 not now"));

    assertThat(company.onlyDispatch().state()).isEqualTo(state);
    if (state == DispatchState.FAILED) {
      assertThat(company.onlyDispatch().failureKind()).contains(DeliveryFailure.GIVEN_UP);
      assertThat(tasks()).hasSize(1);
    }
  }

  @Test
  void theTaskOfAGroupedMessageNamesNoInvoice() {
    company.close();
    company.open(Grouping.PER_CUSTOMER);
    Customer customer = company.ledger().customer("C-2");
    company.owes(customer, "F-2");
    company.owes(customer, "F-3");
    company.ledger().night(NIGHT);
    company.prepare();

    record(new Answer.Refused(DeliveryFailure.POLICY, "550 5.7.1 blocked"));

    assertThat(tasks()).singleElement().satisfies(task -> assertThat(task.invoiceId()).isEmpty());
  }

  private void record(Answer answer) {
    company
        .bean(RecordAnswer.class)
        .record(Map.of(company.onlyDispatch().id(), answer), company.order());
  }

  private List<CollectionTask> tasks() {
    return company.all(CollectionTask.class, "id");
  }
}
