package io.relance.reminder.decision;

import io.relance.reminder.decision.DecidedMessage.About;
import io.relance.reminder.decision.InvoiceDecision.DecidedStage;
import io.relance.reminder.decision.InvoiceDecision.LeftOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a night decides for one invoice alone, before messages to one customer are joined.
 *
 * @param messages each about this invoice only, in the order of the steps
 * @param due where it stood when its stage came, or null where none came
 */
record Verdict(InvoiceDecision decision, List<DecidedMessage> messages, Due due) {

  /**
   * @param on the day from which the stage was due
   */
  record Due(Place place, LocalDate on) {}

  /** Nothing is decided, and the recorded position stays as it is. */
  static Verdict untouched(
      InvoiceFacts invoice, DecisionKind kind, Reason reason, String levelLabel) {
    return new Verdict(
        new InvoiceDecision(
            invoice, kind, reason, null, invoice.position(), null, null, levelLabel, null),
        List.of(),
        null);
  }

  /**
   * Nothing is decided, and a stage lies before the invoice.
   *
   * @param position what is recorded: null while it has not entered
   * @param nextOn the day of the next stage, or null when completed
   */
  static Verdict nothing(
      InvoiceFacts invoice,
      DecisionKind kind,
      Obstacle why,
      PositionFacts position,
      Place place,
      LocalDate nextOn) {
    return new Verdict(
        new InvoiceDecision(
            invoice,
            kind,
            why.reason(),
            null,
            position,
            nextOn,
            place.nextType(),
            place.levelLabel(),
            why.detail()),
        List.of(),
        null);
  }

  /**
   * The stage for which the invoice waited is decided.
   *
   * @param nextOn the day of the stage after it, or null when it was the last
   */
  static Verdict due(InvoiceFacts invoice, Due due, StagePlan plan, Place after, LocalDate nextOn) {
    Place place = due.place();
    DecidedStage stage =
        new DecidedStage(
            after.position().stageSequence(), place.next().number(), plan.tasks(), plan.leftOut());
    return new Verdict(
        new InvoiceDecision(
            invoice,
            plan.speaks() ? DecisionKind.DISPATCH : DecisionKind.TASK,
            Reason.DUE,
            stage,
            after.position(),
            nextOn,
            after.nextType(),
            after.levelLabel(),
            null),
        plan.messages().stream().map(one -> message(invoice, place, stage, one)).toList(),
        due);
  }

  /** The same invoice, were its stage not decided. */
  Verdict waiting(Reason why) {
    return undecided(DecisionKind.WAIT, Obstacle.of(why));
  }

  /** The same invoice, were its stage held. */
  Verdict held(Obstacle why) {
    return undecided(DecisionKind.HOLD, why);
  }

  private Verdict undecided(DecisionKind kind, Obstacle why) {
    return nothing(decision.invoice(), kind, why, due.place().position(), due.place(), due.on());
  }

  /** The same stage without some of its messages. */
  Verdict leavingOut(Function<DecidedMessage, Optional<Reason>> objection) {
    List<LeftOut> leftOut = new ArrayList<>(decision.stage().leftOut());
    for (DecidedMessage message : messages) {
      objection
          .apply(message)
          .ifPresent(why -> leftOut.add(new LeftOut(message.stepNumber(), message.step(), why)));
    }
    return new Verdict(
        decision.with(decision.stage().leaving(leftOut)),
        messages.stream().filter(message -> objection.apply(message).isEmpty()).toList(),
        due);
  }

  private static DecidedMessage message(
      InvoiceFacts invoice, Place place, DecidedStage stage, StagePlan.Addressed addressed) {
    return new DecidedMessage(
        place.scenario().code(),
        place.scenario().version(),
        addressed.stepNumber(),
        addressed.step(),
        addressed.recipient(),
        false,
        false,
        List.of(new About(invoice, stage.sequence(), stage.number(), addressed.step().id())));
  }
}
