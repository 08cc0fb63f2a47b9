package io.relance.reminder.decision;

import static java.util.stream.Collectors.toSet;

import io.relance.reminder.decision.DecidedMessage.About;
import io.relance.reminder.decision.InvoiceDecision.DecidedTask;
import io.relance.scenario.Grouping;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Stage.Numbered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plays the decision forward for a customer and tells the steps of one invoice, so that a forecast
 * can't differ from the nights.
 */
final class Forecast {

  private static final int MOST_STAGES = 50;

  private final ReminderDecision decision;
  private final ReminderRules rules;
  private final ScenarioCatalogue scenarios;

  Forecast(ReminderDecision decision, ReminderRules rules, ScenarioCatalogue scenarios) {
    this.decision = decision;
    this.rules = rules;
    this.scenarios = scenarios;
  }

  List<Upcoming> upcoming(CustomerFacts customer, InvoiceFacts invoice, LocalDate from) {
    List<Upcoming> steps = new ArrayList<>();
    NightsAhead nights =
        new NightsAhead(decision, customer.owing(reminded(customer, invoice)), from);
    int stages = 0;
    while (stages < MOST_STAGES && nights.mayDecide(invoice.id())) {
      LocalDate night = nights.next();
      CustomerDecisions decided = nights.play();
      List<Upcoming> ofTheNight = stepsOf(invoice.id(), decided, night);
      stages += ofTheNight.isEmpty() ? 0 : 1;
      steps.addAll(ofTheNight);
    }
    return List.copyOf(steps);
  }

  /** The invoice, and beside it those that may have a say in what becomes of it. */
  private List<InvoiceFacts> reminded(CustomerFacts customer, InvoiceFacts invoice) {
    return Stream.concat(
            customer.invoices().stream().filter(other -> hasASay(other, invoice)),
            Stream.of(invoice))
        .map(InvoiceFacts::unheld)
        .toList();
  }

  /** Every contact counts for the days between them; a shared message is in one currency. */
  private boolean hasASay(InvoiceFacts other, InvoiceFacts invoice) {
    boolean mayShare =
        invoice.balanceDue().currency().equals(other.balanceDue().currency())
            && scenarios.published().values().stream()
                .anyMatch(scenario -> scenario.grouping() == Grouping.PER_CUSTOMER);
    return other.id() != invoice.id() && (rules.minimumDaysBetweenContacts() > 0 || mayShare);
  }

  /** The invoice's own steps, whatever text they share. */
  private List<Upcoming> stepsOf(long invoice, CustomerDecisions decided, LocalDate night) {
    return decided
        .about(invoice)
        .filter(one -> one.stage() != null)
        .map(
            one ->
                stepsOf(one).stream()
                    .filter(step -> decidedSteps(one, decided).contains(step.step().id()))
                    .map(step -> upcoming(step, night))
                    .toList())
        .orElse(List.of());
  }

  private List<Numbered> stepsOf(InvoiceDecision one) {
    PublishedScenario scenario = scenarios.find(one.position().scenario()).orElseThrow();
    return scenario.stages().get(one.stage().number() - 1).steps();
  }

  private static Set<String> decidedSteps(InvoiceDecision one, CustomerDecisions decided) {
    Stream<String> messages =
        decided.messages().stream()
            .flatMap(message -> message.about().stream())
            .filter(about -> about.invoice().id() == one.invoice().id())
            .map(About::stepId);
    Stream<String> tasks = one.stage().tasks().stream().map(DecidedTask::stepId);
    return Stream.concat(messages, tasks).collect(toSet());
  }

  private static Upcoming upcoming(Numbered step, LocalDate night) {
    return new Upcoming(night, step.number(), step.step().type(), step.step().label());
  }
}
