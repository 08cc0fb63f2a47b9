package io.relance.delivery;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static io.relance.reminder.DispatchState.READY;
import static io.relance.reminder.DispatchState.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.receivable.Customer;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.scenario.Grouping;
import io.relance.testing.H2Database;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ten reminders are due, five of them to one domain. */
class SendingSwitchTest {

  private static final int REMINDERS = 10;

  @RegisterExtension static final H2Database database = new H2Database();

  private final RelayFake relay = new RelayFake();
  private final DeliveringCompany company = new DeliveringCompany(database).sendingBy(relay);

  @BeforeEach
  void remindersAreDue() {
    company.open(Grouping.PER_INVOICE);
    for (int i = 0; i < REMINDERS; i++) {
      Customer customer = company.ledger().customer("C-" + i);
      String address =
          i < 5 ? "c%d@big.example".formatted(i) : "c%1$d@small%1$d.example".formatted(i);
      company.change(
          entities -> entities.find(Customer.class, customer.id()).reachAt(address, null));
      company.owes(customer, "F-" + i);
    }
    company.ledger().night(NIGHT);
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void nothingLeavesWhileSendingIsStoppedAndAllWaits() {
    sending().stop("Modèle erroné");

    company.deliver();

    assertThat(relay.taken()).isEmpty();
    assertThat(relay.attempts()).isZero();
    assertThat(states()).containsOnly(READY);
    SendingStatus status = sending().status();
    assertThat(status.open()).isFalse();
    assertThat(status.reason()).isEqualTo("Modèle erroné");
    assertThat(status.switchedBy()).isEqualTo("finance");
    assertThat(status.switchedAt()).isEqualTo(OPENING);
  }

  @Test
  void whatIsTakenAlreadyWhenSendingIsStoppedIsNotPrepared() {
    List<Long> ids = company.claim();
    sending().stop(null);

    assertThat(company.bean(PrepareDispatch.class).prepare(ids, company.round())).isEmpty();

    assertThat(states()).containsOnly(READY);
  }

  @Test
  void aStopInTheMiddleOfADeliveryEndsIt() {
    relay.answering(
        mail -> {
          if (relay.taken().size() == 3) {
            sending().stop(null);
          }
          return new Answer.Accepted();
        });

    company.deliver();

    assertThat(relay.taken()).hasSize(3);
    assertThat(Collections.frequency(states(), SENT)).isEqualTo(3);
    assertThat(Collections.frequency(states(), READY)).isEqualTo(REMINDERS - 3);
  }

  @Test
  void resumedItGoesOnAndLosesNothing() {
    sending().stop(null);
    company.deliver();
    company.after(Duration.ofMinutes(5));
    sending().resume();

    company.deliver();

    assertThat(states()).containsOnly(SENT);
    assertThat(sending().status().switchedAt()).isEqualTo(OPENING.plusMinutes(5));
  }

  @Test
  void aCopyInAnotherEnvironmentSendsNothingUntilItIsConfirmed() {
    company.moveTo("rehearsal");

    company.deliver();

    assertThat(relay.taken()).isEmpty();
    assertThat(sending().status().foreign()).isTrue();
    assertThat(sending().status().boundTo()).isEqualTo("production");
    assertThat(sending().status().environment()).isEqualTo("rehearsal");

    sending().confirmEnvironment();
    company.deliver();

    assertThat(states()).containsOnly(SENT);
    assertThat(sending().status().boundBy()).isEqualTo("finance");
  }

  @Test
  void aFreshDatabaseIsBoundToItsEnvironmentAndStaysSoAtEveryStart() {
    company.moveTo("production");

    assertThat(sending().status().open()).isTrue();
    assertThat(sending().status().boundTo()).isEqualTo("production");
    assertThat(sending().status().boundBy()).isNull();
  }

  @Test
  void inNoMinuteDoMoreLeaveThanTheRelayMayGet() {
    List<LocalDateTime> times = timed();
    sending().limit(new SendingRates(4, null));

    company.deliver();

    assertThat(states()).containsOnly(SENT);
    assertThat(company.now()).isBetween(OPENING.plusMinutes(2), OPENING.plusMinutes(3));
    for (int i = 0; i + 4 < times.size(); i++) {
      assertThat(Duration.between(times.get(i), times.get(i + 4)))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void aDomainThatHasItsShareKeepsNoOtherWaiting() {
    List<LocalDateTime> times = timed();
    sending().limit(new SendingRates(null, 2));

    company.deliver();

    assertThat(states()).containsOnly(SENT);
    assertThat(times.subList(0, 7)).containsOnly(OPENING);
    assertThat(relay.taken().subList(0, 7).stream().filter(SendingSwitchTest::isBig)).hasSize(2);
    assertThat(Duration.between(times.get(6), times.get(7)))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aDeliveryThatWaitsForItsRateEndsWithTheSendingWindow() {
    company.itIs(NIGHT.atTime(16, 59, 30));
    sending().limit(new SendingRates(4, null));

    company.deliver();

    assertThat(Collections.frequency(states(), SENT)).isEqualTo(4);
    assertThat(company.now()).isEqualTo(NIGHT.atTime(17, 0));
  }

  @Test
  void aRateOfNothingIsNoRate() {
    assertThatThrownBy(() -> new SendingRates(0, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SendingRates(null, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<LocalDateTime> timed() {
    List<LocalDateTime> times = new ArrayList<>();
    relay.answering(
        mail -> {
          times.add(company.now());
          return new Answer.Accepted();
        });
    return times;
  }

  private static boolean isBig(OutgoingDispatch mail) {
    return mail.message().recipient().address().endsWith("@big.example");
  }

  private SendingSwitch sending() {
    return company.bean(SendingSwitch.class);
  }

  private List<DispatchState> states() {
    return company.dispatches().stream().map(ReminderDispatch::state).toList();
  }
}
