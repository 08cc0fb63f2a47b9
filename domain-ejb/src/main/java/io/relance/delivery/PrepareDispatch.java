package io.relance.delivery;

import io.relance.delivery.SecondLook.Seen;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.OutgoingMessage;
import io.relance.reminder.OutgoingMessage.Sender;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.StageWithdrawal;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.Recipient;
import io.relance.reminder.decision.RecipientChoice;
import io.relance.reminder.message.Composition;
import io.relance.scenario.PublishedScenarios;
import io.relance.scenario.Step;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.user.ApplicationUser;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Checks a claimed dispatch against the facts of the moment, writes its message with them, and
 * commits it as being sent before anything leaves.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed(Role.JOBS)
public class PrepareDispatch {

  /** Longer than a conversation with the relay may last. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private static final Duration UNTIL_SENDER_IS_LOOKED_AT_AGAIN = Duration.ofHours(1);

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private SecondLook secondLook;
  @EJB private StageWithdrawal withdrawal;
  @EJB private PublishedScenarios scenarios;
  @EJB private DeliveryCounts counts;
  @EJB private Settings settings;
  @Inject private CompanyClock clock;

  /**
   * @return empty if the dispatch is not this delivery's any more
   */
  public Optional<Preparation> prepare(long id, DeliveryRound round) {
    ReminderDispatch dispatch =
        entities.find(ReminderDispatch.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (!dispatch.isClaimedBy(round.order().claimant())) {
      return Optional.empty();
    }
    if (!settings.options().remindersEnabled()) {
      dispatch.release();
      return Optional.empty();
    }
    Preparation preparation = prepare(dispatch, round);
    if (preparation instanceof Preparation.Stays stays) {
      counts.settled(round.order(), stays.state());
    }
    return Optional.of(preparation);
  }

  private Preparation prepare(ReminderDispatch dispatch, DeliveryRound round) {
    Seen seen = secondLook.at(dispatch, round.basis().decision(), round.date());
    if (seen.invoices().isEmpty()) {
      return cancelled(dispatch, seen.objection());
    }
    Step.Email step = step(dispatch);
    Optional<Recipient> recipient =
        RecipientChoice.of(step, seen.customer(), seen.invoices().get(0));
    if (recipient.isEmpty()) {
      return cancelled(dispatch, Reason.NO_RECIPIENT);
    }
    Optional<Sender> sender = sender(step);
    if (sender.isEmpty()) {
      return postponed(dispatch, step, round);
    }
    Composition composition =
        round
            .composer()
            .compose(step, seen.customer(), seen.invoices(), recipient.get(), round.date());
    return composition instanceof Composition.Written written
        ? toSend(dispatch, seen, sender.get(), recipient.get(), written)
        : cancelled(dispatch, Reason.MISSING_VALUE);
  }

  private Preparation toSend(
      ReminderDispatch dispatch,
      Seen seen,
      Sender sender,
      Recipient recipient,
      Composition.Written written) {
    LocalDateTime now = clock.now();
    OutgoingMessage message =
        new OutgoingMessage(
            MessageId.of(dispatch, settings.company(), sender),
            sender,
            recipient,
            written.subject(),
            HtmlDocument.of(written));
    dispatch.startSending(message, now, now.plus(LEASE));
    if (seen.objection() != null) {
      withdrawal.withdrawIfAllCancelled(dispatch.id());
    }
    return new Preparation.ToSend(new OutgoingMail(dispatch.id(), message, clock.instant()));
  }

  private Preparation cancelled(ReminderDispatch dispatch, Reason reason) {
    dispatch.cancel(reason);
    withdrawal.withdrawIfAllCancelled(dispatch.id());
    return new Preparation.Stays(DispatchState.CANCELLED);
  }

  private Preparation postponed(ReminderDispatch dispatch, Step.Email step, DeliveryRound round) {
    LocalDateTime from = DispatchQueue.later(clock.now(), round.order().moment().asOf());
    dispatch.retryAt(
        from.plus(UNTIL_SENDER_IS_LOOKED_AT_AGAIN),
        DeliveryFailure.SENDER_NOT_VALIDATED,
        step.sender());
    return new Preparation.Stays(DispatchState.RETRY);
  }

  private Optional<Sender> sender(Step.Email step) {
    return Optional.ofNullable(step.sender())
        .map(login -> entities.find(ApplicationUser.class, login))
        .filter(ApplicationUser::maySend)
        .map(
            user ->
                new Sender(
                    user.email().orElseThrow(),
                    Optional.ofNullable(step.senderName()).orElse(user.name())));
  }

  private Step.Email step(ReminderDispatch dispatch) {
    return (Step.Email)
        scenarios
            .find(dispatch.scenario(), dispatch.scenarioVersion())
            .orElseThrow()
            .steps()
            .get(dispatch.stepNumber() - 1);
  }
}
