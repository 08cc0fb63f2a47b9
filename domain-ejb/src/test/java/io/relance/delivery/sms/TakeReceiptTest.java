package io.relance.delivery.sms;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static io.relance.reminder.DispatchState.FAILED;
import static io.relance.reminder.DispatchState.IN_DOUBT;
import static io.relance.reminder.DispatchState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.collection.CollectionTask;
import io.relance.delivery.Answer;
import io.relance.delivery.DeliveringCompany;
import io.relance.delivery.RelayFake;
import io.relance.receivable.Customer;
import io.relance.reminder.Channel;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.ReminderDispatch;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.Step;
import io.relance.testing.H2Database;
import io.relance.time.SendingWindow;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An SMS has been given to a gateway that calls it gw-1. */
class TakeReceiptTest {

  private static final Receipt ARRIVED =
      new Receipt("gw-1", null, ReceiptFate.DELIVERED, "DELIVRD 000");
  private static final Receipt LOST =
      new Receipt("gw-1", null, ReceiptFate.UNDELIVERED, "UNDELIV 001");

  @RegisterExtension static final H2Database database = new H2Database();

  private final RelayFake gateway =
      new RelayFake(Channel.SMS).answering(one -> new Answer.Accepted("gw-1"));
  private final DeliveringCompany company = new DeliveringCompany(database).sendingBy(gateway);

  @BeforeEach
  void anSmsIsDue() {
    company.open(
        Grouping.PER_INVOICE,
        List.of(
            new Step.Pause("p1", null, 10, PauseFrom.PREVIOUS),
            new Step.Sms("s1", null, "Facture [[!Number]]", SendingWindow.DEFAULT)));
    Customer customer = company.ledger().customer("C-1");
    company.change(
        entities -> entities.find(Customer.class, customer.id()).reachAt(null, "06 12 34 56 78"));
    company.owes(customer, "F-1");
    company.ledger().night(NIGHT);
  }

  @AfterEach
  void forget() {
    company.change(
        entities -> entities.createNativeQuery("delete from waiting_receipt").executeUpdate());
    company.close();
  }

  @Test
  void oneThatHasArrivedIsNotedOnce() {
    company.deliver();
    take(ARRIVED);
    company.itIs(OPENING.plusHours(1));
    take(ARRIVED);

    assertThat(dispatch().state()).isEqualTo(SENT);
    assertThat(dispatch().deliveredAt()).contains(OPENING);
  }

  @Test
  void oneThatNeverArrivesFailsAndMakesOneTask() {
    company.deliver();
    take(LOST);
    take(LOST);

    assertThat(dispatch().state()).isEqualTo(FAILED);
    assertThat(dispatch().failureKind()).contains(DeliveryFailure.NOT_DELIVERED);
    assertThat(dispatch().failure()).contains("UNDELIV 001");
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void whatHasArrivedDoesNotGetLostAfterwards() {
    company.deliver();
    take(ARRIVED);
    take(LOST);

    assertThat(dispatch().state()).isEqualTo(SENT);
    assertThat(tasks()).isEmpty();
  }

  @Test
  void oneOnItsWayStaysAsItIs() {
    company.deliver();
    take(new Receipt("gw-1", null, ReceiptFate.ON_ITS_WAY, "ACCEPTD"));

    assertThat(dispatch().state()).isEqualTo(SENT);
    assertThat(dispatch().deliveredAt()).isEmpty();
  }

  @Test
  void aReceiptByOurOwnNameProvesThatWhatWasInDoubtHasLeft() {
    gateway.answering(one -> new Answer.NoAnswer("timeout"));
    company.deliver();
    assertThat(dispatch().state()).isEqualTo(IN_DOUBT);

    take(new Receipt(null, dispatch().id(), ReceiptFate.ON_ITS_WAY, "sent"));
    assertThat(dispatch().state()).isEqualTo(SENT);

    take(new Receipt(null, dispatch().id(), ReceiptFate.DELIVERED, "delivered"));
    assertThat(dispatch().deliveredAt()).isPresent();
  }

  @Test
  void aReceiptFasterThanTheAnswerIsKeptUntilTheMessageIsKnown() {
    gateway.answering(
        one -> {
          take(ARRIVED);
          return new Answer.Accepted("gw-1");
        });
    company.deliver();
    assertThat(dispatch().deliveredAt()).isEmpty();

    catchUp();

    assertThat(dispatch().deliveredAt()).isPresent();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void oneByOurOwnNameWaitsUntilTheAnswerIsRecordedToo() {
    gateway.answering(
        one -> {
          take(new Receipt(null, one.dispatchId(), ReceiptFate.UNDELIVERED, "failed"));
          return new Answer.Accepted();
        });
    company.deliver();
    assertThat(dispatch().state()).isEqualTo(SENT);

    catchUp();

    assertThat(dispatch().state()).isEqualTo(FAILED);
  }

  @Test
  void whatNobodyKnowsIsForgottenAfterADay() {
    take(new Receipt("somebody else's", null, ReceiptFate.DELIVERED, null));

    company.itIs(OPENING.plusDays(1));
    catchUp();
    assertThat(waiting()).hasSize(1);

    company.itIs(OPENING.plusDays(1).plusSeconds(1));
    catchUp();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void anEmailHasNoReceiptBySms() {
    company.change(
        entities ->
            entities
                .createNativeQuery("update reminder_dispatch set channel = 'EMAIL'")
                .executeUpdate());

    take(new Receipt(null, dispatch().id(), ReceiptFate.DELIVERED, null));

    assertThat(dispatch().deliveredAt()).isEmpty();
  }

  private void take(Receipt receipt) {
    company.bean(TakeReceipt.class).take(receipt);
  }

  private void catchUp() {
    company.bean(TakeReceipt.class).catchUp();
  }

  private ReminderDispatch dispatch() {
    return company.onlyDispatch();
  }

  private List<CollectionTask> tasks() {
    return all("CollectionTask", CollectionTask.class);
  }

  private List<WaitingReceipt> waiting() {
    return all("WaitingReceipt", WaitingReceipt.class);
  }

  private static <T> List<T> all(String entity, Class<T> type) {
    return database.query(
        entities -> entities.createQuery("select e from " + entity + " e", type).getResultList());
  }
}
