package io.relance.reporting;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.collection.CollectionTask;
import io.relance.collection.Dispute;
import io.relance.collection.PromiseToPay;
import io.relance.money.Money;
import io.relance.reminder.DispatchInvoice;
import io.relance.reminder.InvoiceReminders;
import io.relance.reminder.LeftOutCommunication;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.RemindersOfInvoice;
import io.relance.reporting.InvoiceEvent.Dispatched;
import io.relance.reporting.InvoiceEvent.Disputed;
import io.relance.reporting.InvoiceEvent.FellDue;
import io.relance.reporting.InvoiceEvent.Foreseen;
import io.relance.reporting.InvoiceEvent.LeftOut;
import io.relance.reporting.InvoiceEvent.Promised;
import io.relance.reporting.InvoiceEvent.Settled;
import io.relance.reporting.InvoiceEvent.Tasked;
import io.relance.scenario.StepType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Tells the story of one invoice: what happened, and what comes if nothing is paid. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
public class InvoiceHistory {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private InvoiceReminders reminders;

  public InvoiceHistory() {}

  InvoiceHistory(EntityManager entities) {
    this.entities = entities;
  }

  /** What happened, in the order of the days. */
  public List<InvoiceEvent> past(InvoiceAccount account) {
    List<InvoiceEvent> events = new ArrayList<>();
    events.add(
        new FellDue(
            account.invoice().dueDate(),
            account.scenario() == null ? null : account.scenario().enteredOn()));
    events.addAll(dispatches(account));
    events.addAll(leftOut(account));
    events.addAll(tasks(account));
    events.addAll(settlements(account));
    events.addAll(promises(account));
    events.addAll(disputes(account));
    events.sort(Comparator.comparing(InvoiceEvent::on));
    return events;
  }

  /** What comes if nothing is paid and nobody does anything. */
  public List<InvoiceEvent> upcoming(InvoiceAccount account) {
    return reminders.of(account.invoice().number()).map(RemindersOfInvoice::upcoming).stream()
        .flatMap(List::stream)
        .<InvoiceEvent>map(step -> new Foreseen(step.date(), step.type(), step.label()))
        .toList();
  }

  /** Of a message that puts another right, the shares are the other's. */
  private List<InvoiceEvent> dispatches(InvoiceAccount account) {
    return Stream.of("d.id", "d.rectifies")
        .flatMap(about -> dispatches(account, about).stream())
        .toList();
  }

  private List<InvoiceEvent> dispatches(InvoiceAccount account, String about) {
    Currency currency = account.invoice().amountInclTax().currency();
    return entities
        .createQuery(
            """
            select d, s from ReminderDispatch d, DispatchInvoice s
            where s.dispatchId = %s and s.invoiceId = :invoice
            order by d.businessDate, d.stepNumber, d.id"""
                .formatted(about),
            Object[].class)
        .setParameter("invoice", account.invoice().id())
        .getResultStream()
        .<InvoiceEvent>map(
            row -> dispatched((ReminderDispatch) row[0], (DispatchInvoice) row[1], currency))
        .toList();
  }

  private static Dispatched dispatched(
      ReminderDispatch dispatch, DispatchInvoice share, Currency currency) {
    return new Dispatched(
        dispatch.businessDate(),
        dispatch.id(),
        StepType.valueOf(dispatch.channel().name()),
        dispatch.label().orElse(null),
        dispatch.state(),
        dispatch.reason().orElse(null),
        dispatch.recipientName().or(dispatch::recipientAddress).orElse(null),
        dispatch.notBefore(),
        dispatch.sentAt().orElse(null),
        dispatch.rectifies().orElse(null),
        dispatch.isByHand(),
        share.balanceDue() == null ? null : new Money(share.balanceDue(), currency));
  }

  /** Without those that were dispatched, and cancelled when they were about to leave. */
  private List<InvoiceEvent> leftOut(InvoiceAccount account) {
    return entities
        .createQuery(
            """
            select l from LeftOutCommunication l where l.invoiceId = :invoice
            and not exists (
              select 1 from DispatchInvoice s where s.positionId = l.positionId
              and s.stageSequence = l.stageSequence and s.stepIdentity = l.stepIdentity)
            order by l.businessDate, l.stepNumber""",
            LeftOutCommunication.class)
        .setParameter("invoice", account.invoice().id())
        .getResultStream()
        .<InvoiceEvent>map(
            left ->
                new LeftOut(
                    left.businessDate(),
                    StepType.valueOf(left.channel().name()),
                    left.label().orElse(null),
                    left.reason()))
        .toList();
  }

  private List<InvoiceEvent> tasks(InvoiceAccount account) {
    return of(CollectionTask.class, account)
        .<InvoiceEvent>map(
            task ->
                new Tasked(
                    task.createdOn(),
                    task.label().orElse(null),
                    task.state(),
                    task.assignee().orElse(null),
                    task.dueOn()))
        .toList();
  }

  private static List<InvoiceEvent> settlements(InvoiceAccount account) {
    Money owed = account.invoice().amountInclTax();
    List<InvoiceEvent> events = new ArrayList<>();
    for (Settlement settlement : account.settlements()) {
      owed = owed.minus(settlement.amount());
      events.add(new Settled(settlement.on(), settlement, owed.isPositive()));
    }
    return events;
  }

  private List<InvoiceEvent> promises(InvoiceAccount account) {
    Currency currency = account.invoice().amountInclTax().currency();
    return of(PromiseToPay.class, account)
        .<InvoiceEvent>map(
            promise ->
                new Promised(
                    promise.madeOn(),
                    promise.promisedOn(),
                    promise.amount().map(amount -> new Money(amount, currency)).orElse(null)))
        .toList();
  }

  private List<InvoiceEvent> disputes(InvoiceAccount account) {
    return of(Dispute.class, account)
        .<InvoiceEvent>map(
            dispute ->
                new Disputed(
                    dispute.openedOn(),
                    dispute.closedOn().orElse(null),
                    dispute.reason().orElse(null)))
        .toList();
  }

  private <T> Stream<T> of(Class<T> part, InvoiceAccount account) {
    return entities
        .createQuery(
            "select part from "
                + part.getSimpleName()
                + " part where part.invoiceId = :invoice order by part.id",
            part)
        .setParameter("invoice", account.invoice().id())
        .getResultStream();
  }
}
