package io.relance.reporting;

import io.relance.collection.TaskState;
import io.relance.money.Money;
import io.relance.reminder.DispatchState;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.StepType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Something that happened to an invoice, or is to happen. */
public sealed interface InvoiceEvent {

  LocalDate on();

  /** Answers by the kind of event. */
  <T> T fold(Cases<T> cases);

  /** One answer for each kind of event. */
  interface Cases<T> {
    T fellDue(FellDue event);

    T dispatched(Dispatched event);

    T leftOut(LeftOut event);

    T tasked(Tasked event);

    T settled(Settled event);

    T promised(Promised event);

    T disputed(Disputed event);

    T foreseen(Foreseen event);
  }

  /**
   * @param enteredOn the night of entry into the scenario, or null before it
   */
  record FellDue(LocalDate on, LocalDate enteredOn) implements InvoiceEvent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.fellDue(this);
    }
  }

  /**
   * A message that a night decided, one that puts it right, or one that a person has written.
   *
   * @param on the business date of that night, or the day of the other
   * @param reason why it was cancelled, or null
   * @param sentAt or null
   * @param rectifies the id of the dispatch that it puts right, or null
   * @param byHand whether a person has written it
   * @param announced the balance that was due when it was decided
   */
  record Dispatched(
      LocalDate on,
      long id,
      StepType type,
      String label,
      DispatchState state,
      Reason reason,
      String recipient,
      LocalDateTime notBefore,
      LocalDateTime sentAt,
      Long rectifies,
      boolean byHand,
      Money announced)
      implements InvoiceEvent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.dispatched(this);
    }
  }

  /**
   * A communication of a stage that could reach nobody.
   *
   * @param on the business date of the night that decided the stage
   */
  record LeftOut(LocalDate on, StepType type, String label, Reason reason) implements InvoiceEvent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.leftOut(this);
    }
  }

  /**
   * A task that a step gave a collaborator.
   *
   * @param assignee login, or null for whoever takes it
   */
  record Tasked(LocalDate on, String label, TaskState state, String assignee, LocalDate dueOn)
      implements InvoiceEvent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.tasked(this);
    }
  }

  /**
   * @param part whether something was still owed after it
   */
  record Settled(LocalDate on, Settlement settlement, boolean part) implements InvoiceEvent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.settled(this);
    }
  }

  /**
   * @param amount or null for the whole
   */
  record Promised(LocalDate on, LocalDate promisedOn, Money amount) implements InvoiceEvent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.promised(this);
    }
  }

  /**
   * @param closedOn or null while it is open
   * @param reason or null
   */
  record Disputed(LocalDate on, LocalDate closedOn, String reason) implements InvoiceEvent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.disputed(this);
    }
  }

  /** A step that comes if nothing is paid. */
  record Foreseen(LocalDate on, StepType type, String label) implements InvoiceEvent {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.foreseen(this);
    }
  }
}
