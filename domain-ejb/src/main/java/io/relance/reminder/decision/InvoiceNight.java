package io.relance.reminder.decision;

import static io.relance.reminder.decision.DecisionKind.END;
import static io.relance.reminder.decision.DecisionKind.HOLD;
import static io.relance.reminder.decision.DecisionKind.WAIT;

import java.time.LocalDate;
import java.util.Optional;

/** One invoice on one night: the rules of the decision, in their order of precedence. */
final class InvoiceNight {

  private final ReminderRules rules;
  private final ScenarioCatalogue scenarios;
  private final MessageValues values;
  private final Pauses pauses;
  private final CustomerFacts customer;
  private final InvoiceFacts invoice;
  private final LocalDate night;

  InvoiceNight(
      ReminderRules rules,
      ScenarioCatalogue scenarios,
      MessageValues values,
      CustomerFacts customer,
      InvoiceFacts invoice,
      LocalDate night) {
    this.rules = rules;
    this.scenarios = scenarios;
    this.values = values;
    this.pauses = new Pauses(rules);
    this.customer = customer;
    this.invoice = invoice;
    this.night = night;
  }

  Verdict verdict() {
    if (!rules.enabled()) {
      return untouched(WAIT, Reason.NOT_ACTIVATED);
    }
    return Ending.of(invoice).map(end -> untouched(END, end)).orElseGet(this::whileOwed);
  }

  private Verdict whileOwed() {
    if (ScenarioChoice.isKept(invoice) && invoice.position().completed()) {
      return untouched(WAIT, Reason.COMPLETED);
    }
    Optional<Place> place = Place.of(customer, invoice, night, rules, scenarios);
    if (place.filter(Place::isCompleted).isPresent()) {
      return nothing(place.get(), WAIT, Obstacle.of(Reason.COMPLETED), null);
    }
    if (invoice.position() == null && night.isBefore(entryDate(place))) {
      return outside(place, Reason.NOT_OVERDUE);
    }
    if (rules.tolerates(invoice.balanceDue())) {
      return outside(place, Reason.BELOW_TOLERANCE);
    }
    return place.map(this::inScenario).orElseGet(() -> untouched(WAIT, Reason.NO_SCENARIO));
  }

  private LocalDate entryDate(Optional<Place> place) {
    return place
        .map(entered -> pauses.entryDate(entered.next(), invoice))
        .orElse(invoice.dueDate().plusDays(1));
  }

  private Verdict inScenario(Place place) {
    Optional<Obstacle> fact = new Holds(rules).on(customer, invoice, night);
    if (fact.isPresent()) {
      return nothing(place, HOLD, fact.get(), stageDate(place));
    }
    StagePlan plan = StagePlan.of(place.next(), customer, invoice, night, values);
    if (plan.obstacle().isPresent()) {
      return nothing(place, HOLD, plan.obstacle().get(), stageDate(place));
    }
    if (night.isBefore(stageDate(place))) {
      return nothing(place, WAIT, Obstacle.of(Reason.PAUSE), stageDate(place));
    }
    if (plan.speaks() && isContactedRecently()) {
      return nothing(place, WAIT, lastContact(), nextContact());
    }
    Place after = place.afterStage(night);
    return Verdict.due(
        invoice, new Verdict.Due(place, stageDate(place)), plan, after, stageDate(after));
  }

  private boolean isContactedRecently() {
    LocalDate last = customer.lastContactedOn();
    return last != null && last.isBefore(night) && night.isBefore(nextContact());
  }

  private LocalDate nextContact() {
    return customer.lastContactedOn().plusDays(rules.minimumDaysBetweenContacts());
  }

  private Obstacle lastContact() {
    return Obstacle.of(Reason.CONTACTED_RECENTLY, customer.lastContactedOn());
  }

  /** The invoice is not reminded now: what is recorded of it stays, even if a place is known. */
  private Verdict outside(Optional<Place> known, Reason reason) {
    return known
        .map(
            place ->
                Verdict.nothing(
                    invoice,
                    WAIT,
                    Obstacle.of(reason),
                    invoice.position(),
                    place,
                    stageDate(place)))
        .orElseGet(() -> untouched(WAIT, reason));
  }

  private Verdict nothing(Place place, DecisionKind kind, Obstacle why, LocalDate nextOn) {
    return Verdict.nothing(invoice, kind, why, place.position(), place, nextOn);
  }

  private Verdict untouched(DecisionKind kind, Reason reason) {
    return Verdict.untouched(
        invoice,
        kind,
        reason,
        Place.recorded(invoice, scenarios).map(Place::levelLabel).orElse(null));
  }

  private LocalDate stageDate(Place place) {
    return place.isCompleted()
        ? null
        : pauses.stageDate(place.next(), invoice, place.position().pausesCountFrom());
  }
}
