package io.relance.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.reminder.decision.DecidedMessage;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.Recipient;
import io.relance.scenario.Step;
import io.relance.time.SendingWindow;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderDispatchTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
  private static final OutgoingMessage MESSAGE =
      new OutgoingMessage(
          "<dispatch-1@x.example>",
          new OutgoingMessage.Sender("claire@x.example", "Claire"),
          new Recipient(7L, "Anne", "new@x.example"),
          "Rappel",
          "<p>Bonjour</p>");

  private final ReminderDispatch dispatch =
      new ReminderDispatch(
          1,
          new DecidedMessage(
              "unpaid",
              1,
              2,
              new Step.Email("s", null, "Rappel", "x", "finance", null, SendingWindow.DEFAULT),
              new Recipient(null, "Dupont", "old@x.example"),
              false,
              false,
              List.of()),
          NOW.toLocalDate(),
          null,
          NOW);

  @Test
  void itIsReadyClaimedSendingAndSent() {
    assertThat(dispatch.state()).isEqualTo(DispatchState.READY);
    dispatch.claim("me", NOW.plusMinutes(5));
    assertThat(dispatch.isClaimedBy("me")).isTrue();
    assertThat(dispatch.isClaimedBy("you")).isFalse();
    dispatch.startSending(MESSAGE, new Attempt(NOW, NOW, NOW.plusMinutes(15)));
    assertThat(dispatch.state().mayHaveLeft()).isTrue();
    dispatch.markSent(NOW.plusSeconds(1));

    assertThat(dispatch.state()).isEqualTo(DispatchState.SENT);
    assertThat(dispatch.sentAt()).contains(NOW.plusSeconds(1));
    assertThat(dispatch.attempts()).isEqualTo(1);
  }

  @Test
  void itKeepsTheMessageExactlyAsItLeaves() {
    sending();

    assertThat(dispatch.subject()).contains("Rappel");
    assertThat(dispatch.body()).contains("<p>Bonjour</p>");
    assertThat(dispatch.senderAddress()).contains("claire@x.example");
    assertThat(dispatch.recipientAddress()).contains("new@x.example");
    assertThat(dispatch.messageId()).contains("<dispatch-1@x.example>");
  }

  @Test
  void whatIsLetGoWaitsAsBefore() {
    dispatch.claim("me", NOW);
    dispatch.release();
    assertThat(dispatch.state()).isEqualTo(DispatchState.READY);

    sending();
    dispatch.retryAt(NOW.plusMinutes(1), DeliveryFailure.REFUSED_FOR_NOW, "450 busy");
    dispatch.claim("me", NOW);
    dispatch.release();
    assertThat(dispatch.state()).isEqualTo(DispatchState.RETRY);
  }

  @Test
  void aRefusalForNowIsKeptUntilTheNextAttempt() {
    sending();
    dispatch.retryAt(NOW.plusMinutes(1), DeliveryFailure.REFUSED_FOR_NOW, "450 busy");

    assertThat(dispatch.notBefore()).isEqualTo(NOW.plusMinutes(1));
    assertThat(dispatch.failure()).contains("450 busy");
    sending();
    assertThat(dispatch.failure()).isEmpty();
    assertThat(dispatch.firstTriedAt()).contains(NOW);
    assertThat(dispatch.attempts()).isEqualTo(2);
  }

  @Test
  void whatMayHaveLeftIsNeitherClaimedNorCancelled() {
    sending();
    assertThatThrownBy(() -> dispatch.cancel(Reason.PAID))
        .isInstanceOf(IllegalStateException.class);

    dispatch.doubt(DeliveryFailure.NO_ANSWER, "[EOF]");
    assertThatThrownBy(() -> dispatch.claim("me", NOW)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> dispatch.cancel(Reason.PAID))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nothingIsSentThatWasNotCommittedAsBeingSent() {
    assertThatThrownBy(() -> dispatch.markSent(NOW)).isInstanceOf(IllegalStateException.class);
    dispatch.claim("me", NOW);
    assertThatThrownBy(() -> dispatch.markSent(NOW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCancelledOneKeepsItsReason() {
    dispatch.claim("me", NOW);
    dispatch.cancel(Reason.PAID);

    assertThat(dispatch.state()).isEqualTo(DispatchState.CANCELLED);
    assertThat(dispatch.reason()).contains(Reason.PAID);
  }

  private void sending() {
    dispatch.claim("me", NOW.plusMinutes(5));
    dispatch.startSending(MESSAGE, new Attempt(NOW, NOW, NOW.plusMinutes(15)));
  }
}
