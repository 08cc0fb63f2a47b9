package io.relance.reminder.night;

import static java.time.temporal.ChronoUnit.DAYS;

import io.relance.collection.CollectionTask;
import io.relance.collection.CustomerHold;
import io.relance.collection.HoldKind;
import io.relance.collection.StepOrigin;
import io.relance.collection.TaskKind;
import io.relance.reminder.CustomerNight;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.InvoiceDecision;
import io.relance.reminder.decision.InvoiceDecision.DecidedTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Gives collaborators what a night has decided that they do. */
final class Tasks {

  private static final String UNDECLARED =
      """
      select hold from CustomerHold hold
      where hold.customerId in :customers and hold.kind = :insolvency and hold.releasedOn is null
      and not exists (
        select 1 from CollectionTask task where task.customerId = hold.customerId
        and task.kind = :declaration and task.createdOn >= hold.since)""";

  private final WritingSession session;
  private final Night night;
  private final Positions positions;

  Tasks(WritingSession session, Night night, Positions positions) {
    this.session = session;
    this.night = night;
    this.positions = positions;
  }

  /**
   * @return how many were made
   */
  int assign(List<CustomerNight> customers) {
    List<CollectionTask> tasks = new ArrayList<>();
    for (CustomerNight one : customers) {
      for (InvoiceDecision decided : one.decided().decisions()) {
        if (decided.stage() != null) {
          decided.stage().tasks().forEach(task -> tasks.add(task(one.customer(), decided, task)));
        }
      }
    }
    tasks.addAll(declarations(customers));
    session.insert(tasks);
    return tasks.size();
  }

  private CollectionTask task(CustomerFacts customer, InvoiceDecision decided, DecidedTask task) {
    long invoice = decided.invoice().id();
    StepOrigin origin =
        new StepOrigin(
            positions.idOf(invoice), decided.stage().sequence(), task.stepNumber(), task.stepId());
    int dueInDays = (int) DAYS.between(night.businessDate(), task.dueOn());
    return CollectionTask.ofStep(origin, customer.id(), invoice, night.businessDate(), dueInDays)
        .described(task.label(), task.note())
        .assignedTo(task.assignee());
  }

  /** One for each time that a customer has become insolvent. */
  private List<CollectionTask> declarations(List<CustomerNight> customers) {
    List<Long> insolvent =
        customers.stream()
            .map(CustomerNight::customer)
            .filter(CustomerFacts::insolvent)
            .map(CustomerFacts::id)
            .toList();
    return insolvent.isEmpty()
        ? List.of()
        : session
            .session()
            .createQuery(UNDECLARED, CustomerHold.class)
            .setParameter("customers", insolvent)
            .setParameter("insolvency", HoldKind.INSOLVENCY)
            .setParameter("declaration", TaskKind.CLAIM_DECLARATION)
            .getResultStream()
            .map(this::declaration)
            .toList();
  }

  private CollectionTask declaration(CustomerHold hold) {
    LocalDate today =
        hold.since().isAfter(night.businessDate()) ? hold.since() : night.businessDate();
    return CollectionTask.claimDeclaration(
        hold.customerId(), hold.publishedOn().orElse(hold.since()), today);
  }
}
