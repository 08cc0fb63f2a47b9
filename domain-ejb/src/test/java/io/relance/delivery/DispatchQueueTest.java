package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.relance.receivable.Customer;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.OutgoingMessage;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.DecidedMessage;
import io.relance.reminder.decision.Recipient;
import io.relance.scenario.Step;
import io.relance.settings.InvoiceOptions;
import io.relance.settings.Settings;
import io.relance.testing.H2Database;
import io.relance.time.SendingWindow;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
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
  private long customer;

  @BeforeEach
  void aCustomerAndReminders() {
    database.inTransaction(
        entities -> {
          Customer one = new Customer("C-1", "Dupont", "fr");
          entities.persist(one);
          customer = one.id();
          entities.find(InvoiceOptions.class, 1).activateReminders(now);
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

    assertThat(claim(MONDAY_NINE, true)).containsExactly(earlier, later);
    assertThat(state(later)).isEqualTo(DispatchState.CLAIMED);
  }

  @Test
  void whatIsClaimedIsNotClaimedTwice() {
    dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);

    assertThat(claim(MONDAY_NINE, true)).hasSize(1);
    assertThat(claim(MONDAY_NINE, true)).isEmpty();
  }

  @Test
  void aClaimThatIsNotCommittedYetIsPassedOver() {
    dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);

    database.inTransaction(
        entities -> {
          List<Long> first = queue(entities).claim(order(MONDAY_NINE, true), 1);
          assertThat(first).hasSize(1);
          assertThat(claim(MONDAY_NINE, true)).doesNotContainAnyElementsOf(first);
        });
  }

  @Test
  void aWindowIsOpenFromItsFirstMinuteUntilItsEnd() {
    dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE.minusDays(1));

    assertThat(waiting(MONDAY_NINE.minusMinutes(1), true)).isZero();
    assertThat(waiting(MONDAY_NINE, true)).isEqualTo(1);
    assertThat(waiting(MONDAY_NINE.with(LocalTime.of(16, 59)), true)).isEqualTo(1);
    assertThat(waiting(MONDAY_NINE.with(LocalTime.of(17, 0)), true)).isZero();
  }

  @Test
  void onlyAWindowOfAllDaysIsOpenOnAHoliday() {
    dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    long anyDay =
        dispatch(
            email(new SendingWindow(LocalTime.of(8, 0), LocalTime.of(20, 0), false)), MONDAY_NINE);

    assertThat(claim(MONDAY_NINE, false)).containsExactly(anyDay);
  }

  @Test
  void lettersWaitForTheirChannel() {
    dispatch(LETTER, MONDAY_NINE);

    assertThat(claim(MONDAY_NINE, true)).isEmpty();
  }

  @Test
  void nothingIsClaimedWhileRemindersAreNotActivated() {
    long id = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    database.inTransaction(
        entities -> entities.find(InvoiceOptions.class, 1).deactivateReminders(now));

    assertThat(claim(MONDAY_NINE, true)).isEmpty();
    assertThat(waiting(MONDAY_NINE, true)).isZero();
    assertThat(state(id)).isEqualTo(DispatchState.READY);
  }

  @Test
  void aClaimWhoseLeaseRanOutIsFreeAgain() {
    long id = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(MONDAY_NINE, true);

    now = now.plusMinutes(5);
    in(queue -> queue.sweep(order(MONDAY_NINE, true)));
    assertThat(state(id)).isEqualTo(DispatchState.CLAIMED);

    now = now.plusSeconds(1);
    in(queue -> queue.sweep(order(MONDAY_NINE, true)));
    assertThat(state(id)).isEqualTo(DispatchState.READY);
  }

  @Test
  void whatWasBeingSentWhenTheDeliveryEndedIsInDoubtAndStaysSo() {
    long id = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(MONDAY_NINE, true);
    startSending(id);

    now = now.plusHours(1);
    in(queue -> queue.sweep(order(MONDAY_NINE, true)));

    assertThat(state(id)).isEqualTo(DispatchState.IN_DOUBT);
    assertThat(claim(now.plusDays(1), true)).isEmpty();
  }

  @Test
  void aDeliveryThatIsKnownToHaveEndedLeavesNothingToItsLease() {
    long sent = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    long claimed = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(MONDAY_NINE, true);
    startSending(sent);

    in(queue -> queue.sweepAfter(new EndedDelivery(RUN, EXECUTION)));

    assertThat(state(sent)).isEqualTo(DispatchState.IN_DOUBT);
    assertThat(state(claimed)).isEqualTo(DispatchState.READY);
    assertThat(foundInDoubt).containsOnly(entry(RUN, 1L));
  }

  @Test
  void theEndOfADeliveryConcernsNoOtherThatStillSends() {
    long sent = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    long claimed = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(MONDAY_NINE, true);
    startSending(sent);

    in(queue -> queue.sweepAfter(new EndedDelivery(RUN, EXECUTION + 1)));

    assertThat(state(sent)).isEqualTo(DispatchState.SENDING);
    assertThat(state(claimed)).isEqualTo(DispatchState.CLAIMED);
  }

  @Test
  void whatIsPutOffIsNotClaimedAgainInTheSameDeliveryEvenForTomorrow() {
    LocalDateTime tomorrow = MONDAY_NINE.plusDays(1);
    long id = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(tomorrow, true);

    in(
        queue ->
            queue.putOff(
                List.of(id),
                order(tomorrow, true),
                DeliveryFailure.RELAY_UNREACHABLE,
                "Connection refused"));

    assertThat(state(id)).isEqualTo(DispatchState.RETRY);
    assertThat(claim(tomorrow, true)).isEmpty();
    assertThat(claim(tomorrow.plusMinutes(1), true)).containsExactly(id);
  }

  @Test
  void anotherDeliverysClaimIsLeftAlone() {
    long id = dispatch(email(SendingWindow.DEFAULT), MONDAY_NINE);
    claim(MONDAY_NINE, true);

    in(
        queue ->
            queue.release(List.of(id), new DeliveryOrder(1, "another", moment(MONDAY_NINE, true))));

    assertThat(state(id)).isEqualTo(DispatchState.CLAIMED);
  }

  private List<Long> claim(LocalDateTime asOf, boolean workingDay) {
    return queried(queue -> queue.claim(order(asOf, workingDay), 50));
  }

  private void startSending(long id) {
    database.inTransaction(
        entities ->
            entities
                .find(ReminderDispatch.class, id)
                .startSending(message(), now, now.plusMinutes(15)));
  }

  private long waiting(LocalDateTime asOf, boolean workingDay) {
    return queried(queue -> queue.waiting(moment(asOf, workingDay)));
  }

  private void in(Consumer<DispatchQueue> work) {
    database.inTransaction(entities -> work.accept(queue(entities)));
  }

  private <T> T queried(Function<DispatchQueue, T> work) {
    return database.query(entities -> work.apply(queue(entities)));
  }

  private DispatchQueue queue(EntityManager entities) {
    Settings settings =
        new Settings() {
          @Override
          public InvoiceOptions options() {
            return entities.find(InvoiceOptions.class, 1);
          }
        };
    DeliveryCounts uncounted =
        new DeliveryCounts() {
          @Override
          public void settled(DeliveryOrder order, DispatchState state) {}

          @Override
          public void foundInDoubt(long runId, long dispatches) {
            foundInDoubt.merge(runId, dispatches, Long::sum);
          }
        };
    return new DispatchQueue(
        entities,
        settings,
        uncounted,
        () -> Clock.fixed(now.toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  private static DeliveryOrder order(LocalDateTime asOf, boolean workingDay) {
    return DeliveryOrder.of(RUN, EXECUTION, moment(asOf, workingDay));
  }

  private static DeliveryMoment moment(LocalDateTime asOf, boolean workingDay) {
    return new DeliveryMoment(asOf, workingDay);
  }

  private long dispatch(Step.Communication step, LocalDateTime notBefore) {
    return database.query(
        entities -> {
          ReminderDispatch one =
              new ReminderDispatch(
                  customer,
                  new DecidedMessage(
                      "unpaid", 1, 2, step, new Recipient(null, "Dupont", "a@x"), List.of()),
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
