package io.relance.reminder.manual;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.Customer;
import io.relance.receivable.Customers;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.DecisionBasis;
import io.relance.reminder.DispatchInvoice;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.Recipient;
import io.relance.reminder.decision.RecipientChoice;
import io.relance.reminder.manual.ManualFault.Code;
import io.relance.reminder.message.Composition;
import io.relance.reminder.message.Correspondence;
import io.relance.reminder.message.MessageComposer;
import io.relance.reminder.message.Sketch;
import io.relance.scenario.DraftProblem;
import io.relance.scenario.PublishScenario;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.time.SendingWindow;
import io.relance.time.WorkingCalendar;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a person remind a customer in their own words. The message waits in the same queue as those
 * of the nights, is checked against the facts again before it leaves, and stands in the same
 * history.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class RemindCustomer {

  /** Later than anything is due. */
  private static final LocalDate ANY_DUE_DATE = LocalDate.of(9999, 12, 31);

  private static final Set<DispatchState> WAITING =
      EnumSet.of(DispatchState.READY, DispatchState.RETRY);

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Customers customers;
  @EJB private CustomerFactsReader facts;
  @EJB private CurrentBasis basis;
  @EJB private Settings settings;
  @EJB private Correspondence correspondence;
  @EJB private PublishScenario publishing;
  @EJB private ApplicationUsers users;
  @EJB private RestartedPauses pauses;
  @Inject private CompanyClock clock;
  @Inject private WorkingCalendar calendar;
  @Resource private SessionContext session;

  /**
   * How a reminder reads.
   *
   * @param language in which whoever receives it reads
   */
  public record Preview(Optional<Recipient> recipient, String language, Sketch message) {}

  /** Empty where there is no such customer. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public Optional<Prospect> prospect(String customerNumber) {
    return customers.find(customerNumber).map(this::prospect);
  }

  private Prospect prospect(Customer customer) {
    DecisionBasis now = basis.read();
    CustomerFacts known = facts.of(List.of(customer.id()), ANY_DUE_DATE).get(0);
    List<Remindable> overdue = Remindable.of(known, now.decision(), clock.today());
    return new Prospect(
        known,
        overdue,
        overdue.stream()
            .findFirst()
            .flatMap(first -> RecipientChoice.byEmail(known, first.invoice())));
  }

  /**
   * Nothing is written or sent by it. Empty where there is no such customer, or nothing to write
   * about.
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public Optional<Preview> preview(ManualOrder order) {
    return prospect(order.customer())
        .map(found -> ManualDraft.of(found, order))
        .filter(draft -> !draft.chosen().isEmpty())
        .map(this::preview);
  }

  private Preview preview(ManualDraft draft) {
    CustomerFacts customer = draft.found().customer();
    Optional<Recipient> recipient = draft.recipient();
    Recipient reader = recipient.orElseGet(() -> new Recipient(null, customer.name(), ""));
    return new Preview(
        recipient,
        MessageComposer.languageOf(customer, reader),
        correspondence
            .composer()
            .sketch(draft.step(), customer, draft.claimed(), reader, clock.today()));
  }

  /**
   * Writes the reminder, or nothing at all.
   *
   * @throws IllegalArgumentException if there is no such customer
   */
  public Reminding remind(ManualOrder order) {
    ManualDraft draft =
        prospect(order.customer())
            .map(found -> ManualDraft.of(found, order))
            .orElseThrow(() -> new IllegalArgumentException("No customer " + order.customer()));
    List<DraftProblem> words = publishing.checkWords(draft.step());
    List<ManualFault> faults = faults(draft);
    if (words.isEmpty() && faults.isEmpty()) {
      faults = missing(draft);
    }
    return words.isEmpty() && faults.isEmpty()
        ? write(draft)
        : new Reminding.Refused(faults, words);
  }

  /**
   * Keeps what a person has written to a customer from leaving, and lets the pause count again as
   * before.
   *
   * @return whether it stays; false if it has left or is about to, or is none
   */
  public boolean withdraw(String customerNumber, long dispatchId) {
    ReminderDispatch dispatch =
        entities.find(ReminderDispatch.class, dispatchId, LockModeType.PESSIMISTIC_WRITE);
    boolean waits =
        dispatch != null
            && dispatch.isByHand()
            && isOf(customerNumber, dispatch)
            && WAITING.contains(dispatch.state());
    if (waits) {
      dispatch.cancel(Reason.WITHDRAWN);
      pauses.countAsBefore(dispatch);
    }
    return waits;
  }

  private boolean isOf(String customerNumber, ReminderDispatch dispatch) {
    return customers
        .find(customerNumber)
        .filter(customer -> customer.id() == dispatch.customerId())
        .isPresent();
  }

  private List<ManualFault> faults(ManualDraft draft) {
    List<ManualFault> faults = new ArrayList<>();
    if (!settings.options().remindersEnabled()) {
      faults.add(ManualFault.of("customer", Code.NOT_ACTIVATED));
    }
    faults.addAll(draft.faults());
    faults.addAll(aboutSender(draft.order().sender()));
    if (isWaiting(draft)) {
      faults.add(ManualFault.of("customer", Code.WAITING_ALREADY));
    }
    return faults;
  }

  private List<ManualFault> aboutSender(String login) {
    Optional<ApplicationUser> sender = users.find(login);
    if (sender.isEmpty()) {
      return List.of(ManualFault.of("sender", Code.SENDER_UNKNOWN, Objects.toString(login, "")));
    }
    return sender.get().maySend()
        ? List.of()
        : List.of(ManualFault.of("sender", Code.SENDER_NOT_VALIDATED, login));
  }

  /** A program that heard no answer asks again, and a person presses a button twice. */
  private boolean isWaiting(ManualDraft draft) {
    return draft.recipient().isPresent()
        && entities
                .createQuery(
                    """
                    select count(m) from ManualReminder m, ReminderDispatch d
                    where d.id = m.dispatchId and d.customerId = :customer and d.state in :waiting
                    and d.recipientAddress = :address and m.subject = :subject
                    and m.message = :message and m.writtenBy = :by""",
                    Long.class)
                .setParameter("customer", draft.found().customer().id())
                .setParameter("waiting", WAITING)
                .setParameter("address", draft.recipient().get().address())
                .setParameter("subject", draft.step().subject())
                .setParameter("message", draft.step().message())
                .setParameter("by", session.getCallerPrincipal().getName())
                .getSingleResult()
            > 0;
  }

  private List<ManualFault> missing(ManualDraft draft) {
    Composition composition =
        correspondence
            .composer()
            .compose(
                draft.step(),
                draft.found().customer(),
                draft.claimed(),
                draft.recipient().orElseThrow(),
                clock.today());
    return composition instanceof Composition.Incomplete incomplete
        ? List.of(
            ManualFault.of("message", Code.VALUE_MISSING, String.join(", ", incomplete.missing())))
        : List.of();
  }

  private Reminding write(ManualDraft draft) {
    LocalDateTime now = clock.now();
    SendingWindow window = draft.order().atAnyHour() ? null : SendingWindow.DEFAULT;
    LocalDateTime leavesAt = window == null ? now : window.nextOpening(now, calendar);
    ReminderDispatch dispatch =
        ReminderDispatch.byHand(
            draft.found().customer().id(),
            draft.recipient().orElseThrow(),
            draft.isLessCredits(),
            window,
            leavesAt,
            now.toLocalDate());
    entities.persist(dispatch);
    entities.persist(
        new ManualReminder(dispatch.id(), draft, session.getCallerPrincipal().getName(), now));
    for (Remindable one : draft.chosen()) {
      entities.persist(DispatchInvoice.byHand(dispatch.id(), one.invoice(), one.holds()));
    }
    if (draft.order().restartsPause()) {
      pauses.countFrom(dispatch, now.toLocalDate());
    }
    return new Reminding.Done(dispatch.id(), leavesAt);
  }
}
