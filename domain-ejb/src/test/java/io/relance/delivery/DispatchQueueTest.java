package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.relance.receivable.Customer;
import io.relance.reminder.Attempt;
import io.relance.reminder.Channel;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.OutgoingMessage;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.DecidedMessage;
import io.relance.reminder.decision.Recipient;
import io.relance.scenario.Step;
import io.relance.settings.InvoiceOptions;
import io.relance.testing.Beans;
import io.relance.testing.H2Database;
import io.relance.time.CompanyClock;
import io.relance.time.SendingWindow;
import io.relance.time.WorkingCalendar;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DispatchQueueTest {

  private static final LocalDateTime MONDAY_NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
  private static final long RUN = 3;
  private static final long EXECUTION = 5;
  private static final Step.Letter LETTER = new Step.Letter("l", null, "x");

  @RegisterExtension static final H2Database database = new H2Database();

  private final Map<Long, Long> foundInDoubt = new HashMap<>();
  private LocalDateTime now = MONDAY_NINE;
  private boolean workingDay = true;
  private final Beans beans =
      new Beans(database)
          .with(
              CompanyClock.class,
              (CompanyClock) () -> Clock.fixed(now.toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
          .with(WorkingCalendar.class, (WorkingCalendar) day -> workingDay)
          .with(Environment.class, (Environment) () -> "here")
          .with(DeliveryCounts.class, new CountsFake());
  private long customer;

  @BeforeEach
  void aCustomerAndReminders() {
    database.inTransaction(
        entities -> {
          Customer one = new Customer("C-1", "Dupont", "fr");
          entities.persist(one);
          customer = one.id();
          entities.find(InvoiceOptions.class, 1).activateReminders(now);
          entities.find(SendingControl.class, 1).bind("here", now);
        });
  }

  @AfterEach
  void forgetEverything() {
    database.inTransaction(
        entities -> {
          entities.createNativeQuery("delete from reminder_dispatch").executeUpdate();
          entities.createNativeQuery("delete from customer").executeUpdate();
        });
  }

  @Test
  void whatIsDueIsClaimedInItsOrder() {
    long later = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    long earlier = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE.minusDays(3));
    dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE.plusMinutes(1));

    assertThat(claim(MONDAY_NINE)).containsExactly(earlier, later);
    assertThat(state(later)).isEqualTo(DispatchState.CLAIMED);
  }

  @Test
  void whatIsClaimedIsNotClaimedTwice() {
    dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);

    assertThat(claim(MONDAY_NINE)).hasSize(1);
    assertThat(claim(MONDAY_NINE)).isEmpty();
  }

  @Test
  void aClaimThatIsNotCommittedYetIsPassedOver() {
    long taken = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    long free = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);

    database.inTransaction(
        entities -> {
          entities.find(ReminderDispatch.class, taken, LockModeType.PESSIMISTIC_WRITE);
          assertThat(claim(MONDAY_NINE)).containsExactly(free);
        });
  }

  @Test
  void aWindowIsOpenFromItsFirstMinuteUntilItsEnd() {
    dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE.minusDays(1));

    assertThat(waiting(MONDAY_NINE.minusMinutes(1))).isZero();
    assertThat(waiting(MONDAY_NINE)).isEqualTo(1);
    assertThat(waiting(MONDAY_NINE.with(LocalTime.of(16, 59)))).isEqualTo(1);
    assertThat(waiting(MONDAY_NINE.with(LocalTime.of(17, 0)))).isZero();
  }

  @Test
  void onlyAWindowOfAllDaysIsOpenOnAHoliday() {
    dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    long anyDay =
        dispatch(
            email(new SendingWindow(LocalTime.of(8, 0), LocalTime.of(20, 0), false)), MONDAY_NINE);

    workingDay = false;

    assertThat(claim(MONDAY_NINE)).containsExactly(anyDay);
  }

  @Test
  void lettersWaitForTheirChannel() {
    dispatch(LETTER, MONDAY_NINE);

    assertThat(claim(MONDAY_NINE)).isEmpty();
  }

  @Test
  void nothingIsClaimedWhileRemindersAreNotActivated() {
    long id = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    database.inTransaction(
        entities -> entities.find(InvoiceOptions.class, 1).deactivateReminders(now));

    assertThat(claim(MONDAY_NINE)).isEmpty();
    assertThat(waiting(MONDAY_NINE)).isZero();
    assertThat(state(id)).isEqualTo(DispatchState.READY);
  }

  @Test
  void aClaimWhoseLeaseRanOutIsFreeAgain() {
    long id = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(MONDAY_NINE);

    now = now.plusMinutes(5);
    claimed().sweep(order(MONDAY_NINE));
    assertThat(state(id)).isEqualTo(DispatchState.CLAIMED);

    now = now.plusSeconds(1);
    claimed().sweep(order(MONDAY_NINE));
    assertThat(state(id)).isEqualTo(DispatchState.READY);
  }

  @Test
  void whatWasBeingSentWhenTheDeliveryEndedIsInDoubtAndStaysSo() {
    long id = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(MONDAY_NINE);
    startSending(id);

    now = now.plusHours(1);
    claimed().sweep(order(MONDAY_NINE));

    assertThat(state(id)).isEqualTo(DispatchState.IN_DOUBT);
    assertThat(claim(now.plusDays(1))).isEmpty();
  }

  @Test
  void aDeliveryThatIsKnownToHaveEndedLeavesNothingToItsLease() {
    long sent = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    long claimed = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(MONDAY_NINE);
    startSending(sent);

    claimed().sweepAfter(new EndedDelivery(RUN, EXECUTION));

    assertThat(state(sent)).isEqualTo(DispatchState.IN_DOUBT);
    assertThat(state(claimed)).isEqualTo(DispatchState.READY);
    assertThat(foundInDoubt).containsOnly(entry(RUN, 1L));
  }

  @Test
  void theEndOfADeliveryConcernsNoOtherThatStillSends() {
    long sent = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    long claimed = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(MONDAY_NINE);
    startSending(sent);

    claimed().sweepAfter(new EndedDelivery(RUN, EXECUTION + 1));

    assertThat(state(sent)).isEqualTo(DispatchState.SENDING);
    assertThat(state(claimed)).isEqualTo(DispatchState.CLAIMED);
  }

  @Test
  void whatIsPutOffIsNotClaimedAgainInTheSameDeliveryEvenForTomorrow() {
    LocalDateTime tomorrow = MONDAY_NINE.plusDays(1);
    long id = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(tomorrow);

    claimed()
        .putOff(
            List.of(id), order(tomorrow), DeliveryFailure.RELAY_UNREACHABLE, "Connection refused");

    assertThat(state(id)).isEqualTo(DispatchState.RETRY);
    assertThat(claim(tomorrow)).isEmpty();
    assertThat(claim(tomorrow.plusMinutes(1))).containsExactly(id);
  }

  @Test
  void anotherDeliverysClaimIsLeftAlone() {
    long id = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(MONDAY_NINE);

    claimed().release(List.of(id), DeliveryOrder.of(RUN, EXECUTION + 1, 0, MONDAY_NINE, now));

    assertThat(state(id)).isEqualTo(DispatchState.CLAIMED);
  }

  @Test
  void aWindowClosesWhileADeliveryGoesOn() {
    DeliveryOrder order = order(MONDAY_NINE.with(LocalTime.of(16, 50)));
    dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);

    now = now.plusMinutes(9);
    assertThat(queue().waiting(Channel.EMAIL, order)).isEqualTo(1);
    now = now.plusMinutes(1);
    assertThat(queue().waiting(Channel.EMAIL, order)).isZero();
    assertThat(queue().claim(Channel.EMAIL, order, 50).ids()).isEmpty();
  }

  @Test
  void whatWasNotHandedOverAfterAllWaitsAsBefore() {
    long id = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(MONDAY_NINE);
    startSending(id);

    claimed().takeBack(List.of(id), order(MONDAY_NINE));

    assertThat(state(id)).isEqualTo(DispatchState.READY);
    assertThat(claim(MONDAY_NINE)).containsExactly(id);
  }

  private List<Long> claim(LocalDateTime asOf) {
    return queue().claim(Channel.EMAIL, order(asOf), 50).ids();
  }

  private void startSending(long id) {
    database.inTransaction(
        entities ->
            entities
                .find(ReminderDispatch.class, id)
                .startSending(message(), new Attempt(now, now, now.plusMinutes(15))));
  }

  private long waiting(LocalDateTime asOf) {
    return queue().waiting(Channel.EMAIL, order(asOf));
  }

  private DispatchQueue queue() {
    return beans.get(DispatchQueue.class);
  }

  private ClaimedDispatches claimed() {
    return beans.get(ClaimedDispatches.class);
  }

  private DeliveryOrder order(LocalDateTime asOf) {
    return DeliveryOrder.of(RUN, EXECUTION, 0, asOf, now);
  }

  private final class CountsFake extends DeliveryCounts {

    @Override
    public void settled(DeliveryOrder order, DispatchState state, long dispatches) {}

    @Override
    public void foundInDoubt(long runId, long dispatches) {
      foundInDoubt.merge(runId, dispatches, Long::sum);
    }
  }

  private long dispatch(Step.Communication step, LocalDateTime notBefore) {
    return database.query(
        entities -> {
          ReminderDispatch one =
              new ReminderDispatch(
                  customer,
                  new DecidedMessage(
                      "unpaid",
                      1,
                      2,
                      step,
                      new Recipient(null, "Dupont", "a@x"),
                      false,
                      false,
                      List.of()),
                  notBefore.toLocalDate(),
                  null,
                  notBefore);
          entities.persist(one);
          return one.id();
        });
  }

  private static Step.Email email(SendingWindow window) {
    return new Step.Email("s", null, "Rappel", "x", "finance", null, window);
  }

  private static OutgoingMessage message() {
    return new OutgoingMessage(
        "<dispatch-1@x.example>",
        new OutgoingMessage.Sender("claire@x.example", "Claire"),
        new Recipient(null, "Dupont", "a@x"),
        "Rappel",
        "<p>Bonjour</p>");
  }

  private DispatchState state(long id) {
    return database.query(entities -> entities.find(ReminderDispatch.class, id).state());
  }
}
