package io.relance.delivery;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static io.relance.reminder.Channel.EMAIL;
import static io.relance.reminder.DispatchState.IN_DOUBT;
import static io.relance.reminder.DispatchState.READY;
import static io.relance.reminder.DispatchState.RETRY;
import static io.relance.reminder.DispatchState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.operations.RunSkip;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.scenario.Grouping;
import io.relance.testing.H2Database;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ten reminders are due on a Friday at nine. */
class DeliveryTest {

  private static final int REMINDERS = 10;
  private static final LocalDateTime AFTER_THREE_TRIES = OPENING.plusSeconds(6);

  @RegisterExtension static final H2Database database = new H2Database();

  private final RelayFake relay = new RelayFake();
  private final DeliveringCompany company = new DeliveringCompany(database).sendingBy(relay);

  @BeforeEach
  void remindersAreDue() {
    company.open(Grouping.PER_INVOICE);
    for (int i = 0; i < REMINDERS; i++) {
      company.owes("C-" + i, "F-" + i);
    }
    company.ledger().night(NIGHT);
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void allThatIsDueLeavesOnce() {
    company.deliver();
    company.deliver();

    assertThat(relay.taken()).extracting(OutgoingDispatch::dispatchId).hasSize(REMINDERS);
    assertThat(relay.taken()).extracting(OutgoingDispatch::dispatchId).doesNotHaveDuplicates();
    assertThat(states()).containsOnly(SENT);
    assertThat(company.counts()).containsEntry("READ", 10L).containsEntry("SENT", 10L);
  }

  @Test
  void whatIsCommittedAsBeingSentIsWhatTheRelayIsGiven() {
    relay.answering(
        mail -> {
          assertThat(dispatch(mail.dispatchId()).state()).isEqualTo(DispatchState.SENDING);
          return new Answer.Accepted();
        });

    company.deliver();

    assertThat(states()).containsOnly(SENT);
  }

  @Test
  void oneThatCannotBeWrittenKeepsNoOtherFromLeaving() {
    company.change(
        entities ->
            entities
                .createNativeQuery("update invoice set currency = '???' where number = 'F-4'")
                .executeUpdate());

    company.deliver();

    assertThat(Collections.frequency(states(), SENT)).isEqualTo(REMINDERS - 1);
    assertThat(company.dispatches())
        .filteredOn(dispatch -> dispatch.state() == RETRY)
        .singleElement()
        .satisfies(
            dispatch -> assertThat(dispatch.failureKind()).contains(DeliveryFailure.NOT_WRITTEN));
    assertThat(company.all(RunSkip.class, "id")).hasSize(1);
  }

  @Test
  void aDeliveryThatIsStoppedFinishesItsMessageAndLeavesTheRest() {
    AtomicInteger sent = new AtomicInteger();
    relay.answering(
        mail -> {
          sent.incrementAndGet();
          return new Answer.Accepted();
        });

    company.bean(Delivery.class).deliver(EMAIL, company.order(), () -> sent.get() == 2);

    assertThat(relay.taken()).hasSize(2);
    assertThat(Collections.frequency(states(), SENT)).isEqualTo(2);
    assertThat(Collections.frequency(states(), READY)).isEqualTo(REMINDERS - 2);
    assertThat(company.dispatches())
        .filteredOn(dispatch -> dispatch.state() == READY)
        .allMatch(dispatch -> dispatch.attempts() == 0 && dispatch.firstTriedAt().isEmpty());
  }

  @Test
  void whatWasCheckedTooLongAgoIsCheckedAgainBeforeItLeaves() {
    AtomicInteger sent = new AtomicInteger();
    relay.answering(
        mail -> {
          if (sent.incrementAndGet() == 4) {
            company.after(Duration.ofSeconds(3));
            company.change(
                entities ->
                    entities
                        .createNativeQuery("update invoice set do_not_remind = true")
                        .executeUpdate());
          }
          return new Answer.Accepted();
        });

    company.deliver();

    assertThat(relay.taken()).hasSize(4);
    assertThat(Collections.frequency(states(), DispatchState.CANCELLED)).isEqualTo(REMINDERS - 4);
  }

  @Test
  void aRelayThatIsAwayPutsOffWhatWasTakenAndRestsLongerEachTime() {
    relay.refusing(Integer.MAX_VALUE);

    company.deliver();
    assertThat(relay.attempts()).isEqualTo(3);
    assertThat(Collections.frequency(states(), RETRY)).isEqualTo(1);
    assertThat(company.dispatches().get(0).failureKind())
        .contains(DeliveryFailure.RELAY_UNREACHABLE);
    assertThat(company.dispatches().get(0).notBefore()).isEqualTo(AFTER_THREE_TRIES.plusMinutes(1));
    assertThat(health().restsUntil()).contains(AFTER_THREE_TRIES.plusMinutes(1));
    assertThat(company.bean(RelayWatch.class).isResting(EMAIL)).isTrue();

    company.itIs(AFTER_THREE_TRIES.plusMinutes(1));
    assertThat(company.bean(RelayWatch.class).isResting(EMAIL)).isFalse();
    company.deliver();
    assertThat(relay.attempts()).isEqualTo(4);
    assertThat(health().restsUntil()).contains(AFTER_THREE_TRIES.plusMinutes(3));
    assertThat(health().lastWords()).contains("Connection refused");
  }

  @Test
  void aRelayThatIsBackIsWellAgainAndGetsAll() {
    relay.refusing(3);
    company.deliver();
    company.after(Duration.ofMinutes(1));

    company.deliver();

    assertThat(states()).containsOnly(SENT);
    assertThat(health().restsUntil()).isEmpty();
    assertThat(health().lastWords()).isEmpty();
  }

  @Test
  void aRelayThatTakesMessagesAndSaysNothingIsGivenNoMoreThanThree() {
    relay.answering(mail -> new Answer.NoAnswer("[EOF]"));

    company.deliver();

    assertThat(relay.taken()).hasSize(3);
    assertThat(Collections.frequency(states(), IN_DOUBT)).isEqualTo(3);
    assertThat(states()).doesNotContain(DispatchState.SENDING, DispatchState.CLAIMED);
    assertThat(health().restsUntil()).isPresent();
  }

  @Test
  void anOutageOfSeveralConnectionsAtOnceIsOne() {
    RelayWatch watch = company.bean(RelayWatch.class);

    watch.failed(EMAIL, 0, "Connection refused");
    watch.failed(EMAIL, 0, "Connection refused");

    assertThat(health().restsUntil()).contains(OPENING.plusMinutes(1));
  }

  @Test
  void aRelayRestsForHalfAnHourAtMost() {
    for (int outages = 0; outages < 12; outages++) {
      company.bean(RelayWatch.class).failed(EMAIL, outages, "x".repeat(5000));
    }

    assertThat(health().restsUntil()).contains(OPENING.plusMinutes(30));
  }

  private RelayHealth health() {
    return company.bean(RelayWatch.class).health(EMAIL);
  }

  private List<DispatchState> states() {
    return company.dispatches().stream().map(ReminderDispatch::state).toList();
  }

  private ReminderDispatch dispatch(long id) {
    return company.dispatches().stream().filter(one -> one.id() == id).findFirst().orElseThrow();
  }
}
