package io.relance.delivery;

import static io.relance.reminder.DispatchState.CANCELLED;
import static io.relance.reminder.DispatchState.FAILED;
import static io.relance.reminder.DispatchState.RETRY;
import static io.relance.reminder.DispatchState.SENT;

import io.relance.delivery.SecondLook.Seen;
import io.relance.delivery.document.Attachment;
import io.relance.delivery.document.CarriedDocuments;
import io.relance.delivery.document.Demand;
import io.relance.delivery.document.Enclosures;
import io.relance.delivery.document.OwnDocuments;
import io.relance.delivery.document.PdfBinder;
import io.relance.delivery.document.PrintLetter;
import io.relance.delivery.letter.LetterManner;
import io.relance.delivery.letter.Letters;
import io.relance.receivable.Customer;
import io.relance.reminder.Attempt;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.OutgoingMessage;
import io.relance.reminder.OutgoingMessage.Sender;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.StageWithdrawal;
import io.relance.reminder.approval.Reviews;
import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.Recipient;
import io.relance.reminder.decision.RecipientChoice;
import io.relance.reminder.manual.ManualReminder;
import io.relance.reminder.manual.RestartedPauses;
import io.relance.reminder.message.Composition;
import io.relance.scenario.MessageText;
import io.relance.scenario.PublishedScenario;
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
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks claimed dispatches against the facts of the moment, writes their messages with them, and
 * commits them as being sent before anything leaves.
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
  @EJB private Reviews reviews;
  @EJB private RestartedPauses pauses;
  @EJB private DeliveryCounts counts;
  @EJB private FailDispatch failing;
  @EJB private Settings settings;
  @EJB private SendingGate gate;
  @EJB private Enclosures enclosures;
  @EJB private CarriedDocuments documents;
  @EJB private PrintLetter printing;
  @EJB private Letters letters;
  @Inject private PdfBinder binder;
  @Inject private CompanyClock clock;

  /**
   * @return what is to be handed over now, in the order of the ids; not in it is what stays, and
   *     what is not this delivery's any more
   */
  public List<OutgoingDispatch> prepare(List<Long> ids, DeliveryRound round) {
    List<ReminderDispatch> mine =
        ClaimedDispatches.locked(entities, ids).stream()
            .filter(dispatch -> dispatch.isClaimedBy(round.order().claimant()))
            .toList();
    if (!gate.isOpen()) {
      mine.forEach(ReminderDispatch::release);
      return List.of();
    }
    return new Batch(round).prepare(mine);
  }

  /** Dispatches that are prepared together. */
  private final class Batch {

    private final DeliveryRound round;
    private final LocalDateTime now = clock.now();
    private final LocalDateTime latest;
    private final LocalDate date;
    private final List<OutgoingDispatch> outgoing = new ArrayList<>();
    private EarlierMails earlier;
    private final Map<Long, List<Attachment>> carried = new HashMap<>();
    private final Map<DispatchState, Long> staying = new EnumMap<>(DispatchState.class);
    private final Map<String, PublishedScenario> versions = new HashMap<>();
    private Map<Long, MessageText> reworded;
    private OwnDocuments own;

    Batch(DeliveryRound round) {
      this.round = round;
      this.latest = round.order().latest(now);
      this.date = round.order().asOf(now).toLocalDate();
    }

    List<OutgoingDispatch> prepare(List<ReminderDispatch> dispatches) {
      Map<Long, Seen> seen = secondLook.at(dispatches, round.basis().decision(), date);
      earlier = EarlierMails.about(seen.values(), entities);
      reworded = reviews.rewordings(seen.keySet());
      own = enclosures.of(invoices(seen.values()));
      dispatches.forEach(dispatch -> prepare(dispatch, seen.get(dispatch.id())));
      documents.keep(carried);
      counts.settled(round.order(), staying);
      return outgoing;
    }

    private static List<Long> invoices(Collection<Seen> seen) {
      return seen.stream()
          .flatMap(one -> one.invoices().stream())
          .map(InvoiceFacts::id)
          .distinct()
          .toList();
    }

    private void prepare(ReminderDispatch dispatch, Seen seen) {
      if (seen.invoices().isEmpty()) {
        cancel(dispatch, seen.objection());
        return;
      }
      Claimed claimed = Claimed.of(seen.customer(), seen.invoices(), dispatch.isLessCredits());
      if (dispatch.isByHand()) {
        address(dispatch, seen, claimed, written(dispatch).step());
        return;
      }
      PublishedScenario scenario = scenario(dispatch);
      Optional<Reason> tooLittle =
          dispatch.rectifies().isPresent()
              ? Optional.empty()
              : round.basis().decision().tooLittle(scenario, claimed);
      if (tooLittle.isPresent()) {
        cancel(dispatch, tooLittle.get());
      } else {
        address(dispatch, seen, claimed, step(dispatch, scenario));
      }
    }

    private void address(
        ReminderDispatch dispatch, Seen seen, Claimed claimed, Step.Communication step) {
      Optional<Recipient> recipient =
          dispatch
              .sameRecipient()
              .or(() -> RecipientChoice.of(step, seen.customer(), seen.invoices().get(0)));
      if (recipient.isEmpty()) {
        cancel(dispatch, Reason.NO_RECIPIENT);
      } else {
        Composition composition =
            round.composer().compose(step, seen.customer(), claimed, recipient.get(), date);
        write(
            dispatch,
            seen,
            step,
            composition,
            new Demand(seen.customer(), claimed, recipient.get(), date));
      }
    }

    private void write(
        ReminderDispatch dispatch,
        Seen seen,
        Step.Communication step,
        Composition composition,
        Demand demand) {
      if (!(composition instanceof Composition.Written written)) {
        cancel(dispatch, Reason.MISSING_VALUE);
      } else if (step instanceof Step.Email email) {
        sender(email)
            .ifPresentOrElse(
                sender ->
                    send(
                        dispatch,
                        seen,
                        mail(dispatch, sender, demand.recipient(), written),
                        enclosed(dispatch, demand)),
                () -> postpone(dispatch, seen, email));
      } else if (step instanceof Step.Sms) {
        text(dispatch, seen, demand.recipient(), written.body());
      } else if (step instanceof Step.Letter letter) {
        queue(dispatch, seen, letter, written.body(), demand);
      }
    }

    private OutgoingMessage mail(
        ReminderDispatch dispatch,
        Sender sender,
        Recipient recipient,
        Composition.Written written) {
      return new OutgoingMessage(
          MessageId.of(dispatch, settings.company(), sender),
          sender,
          recipient,
          written.subject(),
          HtmlDocument.of(written.body()));
    }

    private void text(ReminderDispatch dispatch, Seen seen, Recipient recipient, String text) {
      PhoneNumber number = PhoneNumber.of(recipient.address(), country(dispatch));
      if (number instanceof PhoneNumber.Reachable reachable) {
        send(
            dispatch, seen, OutgoingMessage.plain(recipient.at(reachable.e164()), text), List.of());
      } else if (number instanceof PhoneNumber.Unreachable unreachable) {
        failing.fail(dispatch, unreachable.why(), unreachable.detail());
        withdrawLeftOut(dispatch, seen);
        staying.merge(FAILED, 1L, Long::sum);
      }
    }

    /**
     * Makes a letter and puts it into the print queue. It has left with that: nothing of it is in
     * doubt.
     */
    private void queue(
        ReminderDispatch dispatch, Seen seen, Step.Letter step, String body, Demand demand) {
      Attachment letter =
          printing.of(step, body, demand, dispatch.rectifies().isEmpty(), round.composer());
      dispatch.startSending(
          OutgoingMessage.plain(demand.recipient(), body),
          new Attempt(now, latest, now.plus(LEASE)));
      dispatch.markSent(now);
      withdrawLeftOut(dispatch, seen);
      carried.put(dispatch.id(), List.of(letter));
      letters.queue(
          dispatch.id(),
          date,
          binder.pages(letter.content()),
          new LetterManner(step.registered(), step.formalNotice()));
      staying.merge(SENT, 1L, Long::sum);
    }

    private String country(ReminderDispatch dispatch) {
      return entities
          .find(Customer.class, dispatch.customerId())
          .country()
          .orElseGet(() -> settings.company().country());
    }

    /** What goes along with a mail; what puts another right claims nothing, and has nothing. */
    private List<Attachment> enclosed(ReminderDispatch dispatch, Demand demand) {
      if (dispatch.rectifies().isPresent()) {
        return List.of();
      }
      List<Attachment> enclosed = enclosures.with(own, demand, round.composer());
      carried.put(dispatch.id(), enclosed);
      return enclosed;
    }

    /** Commits a message as being sent, to be handed over afterwards. */
    private void send(
        ReminderDispatch dispatch,
        Seen seen,
        OutgoingMessage message,
        List<Attachment> attachments) {
      dispatch.startSending(message, new Attempt(now, latest, now.plus(LEASE)));
      withdrawLeftOut(dispatch, seen);
      outgoing.add(
          new OutgoingDispatch(
              dispatch.id(),
              message,
              clock.instant(),
              earlier.before(dispatch, seen),
              dispatch.isByHand() ? written(dispatch).blindCopy().orElse(null) : null,
              attachments));
    }

    private ManualReminder written(ReminderDispatch dispatch) {
      return entities.find(ManualReminder.class, dispatch.id());
    }

    private void withdrawLeftOut(ReminderDispatch dispatch, Seen seen) {
      if (seen.objection() != null) {
        withdrawal.withdrawIfAllCancelled(dispatch.id());
      }
    }

    /** The step as it was decided, or in the words that a person has put in their place. */
    private Step.Communication step(ReminderDispatch dispatch, PublishedScenario scenario) {
      Step.Communication decided =
          (Step.Communication) scenario.steps().get(dispatch.stepNumber() - 1);
      MessageText words = reworded.get(dispatch.id());
      return words == null ? decided : decided.saying(words);
    }

    /** The version by which it was decided. */
    private PublishedScenario scenario(ReminderDispatch dispatch) {
      return versions.computeIfAbsent(
          dispatch.scenario() + " " + dispatch.scenarioVersion(),
          key -> scenarios.find(dispatch.scenario(), dispatch.scenarioVersion()).orElseThrow());
    }

    private void cancel(ReminderDispatch dispatch, Reason reason) {
      dispatch.cancel(reason);
      if (dispatch.isByHand()) {
        pauses.countAsBefore(dispatch);
      }
      withdrawal.withdrawIfAllCancelled(dispatch.id());
      staying.merge(CANCELLED, 1L, Long::sum);
    }

    private void postpone(ReminderDispatch dispatch, Seen seen, Step.Email step) {
      dispatch.retryAt(
          latest.plus(UNTIL_SENDER_IS_LOOKED_AT_AGAIN),
          DeliveryFailure.SENDER_NOT_VALIDATED,
          step.sender());
      withdrawLeftOut(dispatch, seen);
      staying.merge(RETRY, 1L, Long::sum);
    }
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
}
