package io.relance.reminder.decision;

import static java.util.Comparator.comparingInt;

import io.relance.scenario.StepType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plays the decision forward for one invoice, so that a forecast can't differ from the nights. */
final class Forecast {

  private static final int MOST_STAGES = 50;

  private final ReminderDecision decision;

  Forecast(ReminderDecision decision) {
    this.decision = decision;
  }

  List<Upcoming> upcoming(CustomerFacts customer, InvoiceFacts invoice, LocalDate from) {
    List<Upcoming> steps = new ArrayList<>();
    CustomerFacts forecast = customer.unheld().owing(List.of(invoice.unheld()));
    LocalDate night = from;
    int stages = 0;
    while (night != null && stages < MOST_STAGES) {
      CustomerDecisions decided = decision.decide(forecast, night);
      InvoiceDecision one = decided.decisions().get(0);
      if (one.stage() != null) {
        stages++;
        steps.addAll(stepsOf(decided, night));
        forecast = afterStage(forecast, decided, night);
      }
      night = nextNight(one, night);
    }
    return List.copyOf(steps);
  }

  private static List<Upcoming> stepsOf(CustomerDecisions decided, LocalDate night) {
    Stream<Upcoming> messages =
        decided.messages().stream()
            .map(
                message ->
                    new Upcoming(
                        night,
                        message.stepNumber(),
                        message.step().type(),
                        message.step().label()));
    Stream<Upcoming> tasks =
        decided.decisions().get(0).stage().tasks().stream()
            .map(task -> new Upcoming(night, task.stepNumber(), StepType.ACTION, task.label()));
    return Stream.concat(messages, tasks).sorted(comparingInt(Upcoming::stepNumber)).toList();
  }

  private static CustomerFacts afterStage(
      CustomerFacts customer, CustomerDecisions decided, LocalDate night) {
    InvoiceDecision one = decided.decisions().get(0);
    CustomerFacts moved = customer.owing(List.of(one.invoice().at(one.position())));
    return decided.messages().isEmpty() ? moved : moved.contactedOn(night);
  }

  /** The night of the next stage; null where none comes by itself. */
  private static LocalDate nextNight(InvoiceDecision one, LocalDate night) {
    boolean comes = one.kind() != DecisionKind.HOLD && one.nextOn() != null;
    return comes && one.nextOn().isAfter(night) ? one.nextOn() : null;
  }
}
