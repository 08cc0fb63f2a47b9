package io.relance.reminder.decision;

import io.relance.scenario.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A stage of an invoice's scenario that a person wants now: the next one or a later one. It is what
 * a night would decide on the day on which that stage is due; those before it are passed over.
 */
final class StageByHand {

  private final ReminderRules rules;
  private final ScenarioCatalogue scenarios;
  private final MessageValues values;

  StageByHand(ReminderRules rules, ScenarioCatalogue scenarios, MessageValues values) {
    this.rules = rules;
    this.scenarios = scenarios;
    this.values = values;
  }

  /** The stages that lie before an invoice, in order; empty where no scenario applies. */
  List<Stage> ahead(CustomerFacts customer, InvoiceFacts invoice, LocalDate date) {
    return place(customer, invoice, date)
        .filter(place -> !place.isCompleted())
        .map(StageByHand::ahead)
        .orElse(List.of());
  }

  private static List<Stage> ahead(Place place) {
    return place.scenario().stages().stream()
        .skip(place.next().number() - 1L)
        .filter(stage -> !stage.steps().isEmpty())
        .toList();
  }

  /**
   * @param number of the stage in its scenario, from 1; it is among those ahead
   * @param settling takes off credits, leaves out what is too little and asks for approval, as for
   *     a night
   */
  StageNow decide(
      CustomerFacts customer,
      InvoiceFacts invoice,
      int number,
      LocalDate date,
      Function<Verdict, CustomerDecisions> settling) {
    Optional<Reason> objection =
        new SecondCheck(rules, scenarios).objections(customer, invoice, date).findFirst();
    if (objection.isPresent()) {
      return new StageNow.Held(objection.get());
    }
    Place known = place(customer, invoice, date).orElseThrow();
    if (date.equals(known.position().lastStageOn())) {
      return new StageNow.Held(Reason.CONTACTED_RECENTLY);
    }
    Place place = known.at(number);
    StagePlan plan = StagePlan.of(place.next(), customer, invoice, date, values);
    return plan.obstacle().isPresent()
        ? new StageNow.Held(plan.obstacle().get().reason())
        : settled(settling.apply(verdict(invoice, place, plan, date)));
  }

  private static StageNow settled(CustomerDecisions decisions) {
    InvoiceDecision one = decisions.decisions().get(0);
    return one.stage() == null ? new StageNow.Held(one.reason()) : new StageNow.Decided(decisions);
  }

  private Verdict verdict(InvoiceFacts invoice, Place place, StagePlan plan, LocalDate date) {
    Place after = place.afterStage(date);
    LocalDate nextOn =
        after.isCompleted() ? null : new Pauses(rules).stageDate(after.next(), invoice, date);
    return Verdict.due(invoice, new Verdict.Due(place, date), plan, after, nextOn);
  }

  private Optional<Place> place(CustomerFacts customer, InvoiceFacts invoice, LocalDate date) {
    return Place.of(customer, invoice, date, rules, scenarios);
  }
}
