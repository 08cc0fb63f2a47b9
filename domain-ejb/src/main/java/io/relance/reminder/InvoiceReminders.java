package io.relance.reminder;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.RemindersOfInvoice.Chosen;
import io.relance.reminder.RemindersOfInvoice.Explained;
import io.relance.reminder.RemindersOfInvoice.Standing;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.Foreseen;
import io.relance.reminder.decision.InvoiceDecision;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.ReminderDecision;
import io.relance.reminder.decision.ScenarioChoice;
import io.relance.scenario.PublishedScenario;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Answers what comes next for one invoice, and why it was (not) reminded. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class InvoiceReminders {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private CurrentBasis currentBasis;
  @EJB private CustomerFactsReader reader;
  @EJB private ComingNight comingNight;
  @Inject private CompanyClock clock;

  public InvoiceReminders() {}

  InvoiceReminders(
      EntityManager entities,
      CurrentBasis currentBasis,
      CustomerFactsReader reader,
      CompanyClock clock) {
    this.entities = entities;
    this.currentBasis = currentBasis;
    this.reader = reader;
    this.clock = clock;
    this.comingNight = new ComingNight(entities, clock);
  }

  /**
   * @return empty if there is no invoice of that number
   */
  public Optional<RemindersOfInvoice> of(String invoiceNumber) {
    return entities
        .createQuery("select i.id from Invoice i where i.number = :number", Long.class)
        .setParameter("number", invoiceNumber)
        .getResultStream()
        .findFirst()
        .map(this::of);
  }

  private RemindersOfInvoice of(long invoiceId) {
    DecisionBasis basis = currentBasis.read();
    ReminderDecision decision = basis.decision();
    CustomerFacts customer = reader.around(invoiceId);
    InvoiceFacts invoice = customer.invoice(invoiceId);
    return new RemindersOfInvoice(
        invoiceId,
        chosen(customer, invoice, basis),
        position(invoiceId).map(position -> standing(position, basis)).orElse(null),
        upcoming(decision, customer, invoice),
        explanation(
            invoiceId, decision.decide(customer, clock.today()).about(invoiceId).orElseThrow()));
  }

  private Chosen chosen(CustomerFacts customer, InvoiceFacts invoice, DecisionBasis basis) {
    return ScenarioChoice.of(customer, invoice, basis.rules(), clock.today())
        .map(
            choice ->
                new Chosen(
                    choice.code(),
                    basis
                        .scenarios()
                        .find(choice.code())
                        .map(PublishedScenario::label)
                        .orElse(choice.code()),
                    choice.by(),
                    choice.category(customer, basis.rules()).orElse(null)))
        .orElse(null);
  }

  private Optional<ScenarioPosition> position(long invoiceId) {
    return entities
        .createQuery(
            "select p from ScenarioPosition p where p.invoiceId = :invoice", ScenarioPosition.class)
        .setParameter("invoice", invoiceId)
        .getResultStream()
        .findFirst();
  }

  private static Standing standing(ScenarioPosition position, DecisionBasis basis) {
    return new Standing(
        position.scenario(),
        position.scenarioVersion(),
        basis
            .scenarios()
            .find(position.scenario())
            .flatMap(scenario -> numberOf(position.facts().waitsAt(), scenario))
            .orElse(null),
        position.state(),
        position.nextOn().orElse(null),
        position.reason());
  }

  private static Optional<Integer> numberOf(String step, PublishedScenario scenario) {
    return IntStream.range(0, scenario.steps().size())
        .filter(i -> scenario.steps().get(i).id().equals(step))
        .mapToObj(i -> i + 1)
        .findFirst();
  }

  private List<Foreseen> upcoming(
      ReminderDecision decision, CustomerFacts customer, InvoiceFacts invoice) {
    return decision.upcoming(customer, invoice, comingNight.businessDate());
  }

  private List<Explained> explanation(long invoiceId, InvoiceDecision now) {
    List<Explained> explained = new ArrayList<>(recorded(invoiceId));
    if (explained.stream().noneMatch(last -> last.reason() == now.reason())) {
      explained.add(new Explained(now.kind(), now.reason(), now.detail()));
    }
    return explained;
  }

  private List<Explained> recorded(long invoiceId) {
    return entities
        .createQuery(
            """
            select r from RecordedReason r
            where r.invoiceId = :invoice and r.lastNight is null order by r.firstNight""",
            RecordedReason.class)
        .setParameter("invoice", invoiceId)
        .getResultStream()
        .map(last -> new Explained(last.decision(), last.reason(), last.detail().orElse(null)))
        .toList();
  }
}
