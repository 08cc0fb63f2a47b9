package io.relance.reminder.decision;

import io.relance.reminder.decision.InvoiceDecision.DecidedStage;
import io.relance.scenario.Grouping;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Stage.Numbered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Plays the decision forward for a customer, so that a forecast can't differ from the nights. */
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

  /** The steps of one invoice, at most {@value #MOST_STAGES} stages of them. */
  List<Foreseen> of(CustomerFacts customer, InvoiceFacts invoice, LocalDate from) {
    List<Foreseen> steps = new ArrayList<>();
    NightsAhead nights = nights(customer.owing(withASay(customer, invoice)), from);
    int stages = 0;
    while (stages < MOST_STAGES && nights.mayDecide(invoice.id())) {
      LocalDate night = nights.next();
      List<Foreseen> ofTheNight =
          nights.play().about(invoice.id()).map(one -> stepsOf(one, night)).orElse(List.of());
      stages += ofTheNight.isEmpty() ? 0 : 1;
      steps.addAll(ofTheNight);
    }
    return List.copyOf(steps);
  }

  /** The steps of all that the customer owes, by the id of the invoice, in the order of nights. */
  Map<Long, List<Foreseen>> of(CustomerFacts customer, LocalDate from, LocalDate upTo) {
    Map<Long, List<Foreseen>> steps = new HashMap<>();
    NightsAhead nights = nights(customer, from);
    while (nights.next() != null && !nights.next().isAfter(upTo)) {
      LocalDate night = nights.next();
      for (InvoiceDecision one : nights.play().decisions()) {
        List<Foreseen> ofTheNight = stepsOf(one, night);
        if (!ofTheNight.isEmpty()) {
          steps.computeIfAbsent(one.invoice().id(), any -> new ArrayList<>()).addAll(ofTheNight);
        }
      }
    }
    return steps;
  }

  private NightsAhead nights(CustomerFacts customer, LocalDate from) {
    return new NightsAhead(decision, rules, customer, from);
  }

  /** The invoice, and beside it those that may have a say in what becomes of it. */
  private List<InvoiceFacts> withASay(CustomerFacts customer, InvoiceFacts invoice) {
    return Stream.concat(
            customer.invoices().stream().filter(other -> hasASay(other, invoice)),
            Stream.of(invoice))
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
  private List<Foreseen> stepsOf(InvoiceDecision one, LocalDate night) {
    if (one.stage() == null) {
      return List.of();
    }
    PublishedScenario scenario = scenarios.find(one.position().scenario()).orElseThrow();
    return scenario.stages().get(one.stage().number() - 1).steps().stream()
        .filter(step -> isDecided(step, one.stage()))
        .map(step -> new Foreseen(night, step))
        .toList();
  }

  private static boolean isDecided(Numbered step, DecidedStage stage) {
    return stage.leftOut().stream().noneMatch(left -> left.stepNumber() == step.number());
  }
}
