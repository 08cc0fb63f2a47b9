package io.relance.reminder.decision;

import static java.util.Comparator.comparing;
import static java.util.function.Predicate.not;

import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Stage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one pure function of Relance: what becomes of a customer's invoices on one business date. */
public final class ReminderDecision {

  private static final Comparator<InvoiceFacts> OLDEST_FIRST =
      comparing(InvoiceFacts::dueDate).thenComparing(InvoiceFacts::number);

  private final ReminderRules rules;
  private final ScenarioCatalogue scenarios;
  private final MessageValues values;

  public ReminderDecision(ReminderRules rules, ScenarioCatalogue scenarios, MessageValues values) {
    this.rules = rules;
    this.scenarios = scenarios;
    this.values = values;
  }

  /**
   * Decides for one customer. The same arguments give the same decisions, in whatever order the
   * invoices stand.
   */
  public CustomerDecisions decide(CustomerFacts customer, LocalDate businessDate) {
    List<Verdict> verdicts =
        new SharedTexts(new MessageGrouping(scenarios), values, customer, businessDate)
            .hold(
                customer.invoices().stream()
                    .sorted(OLDEST_FIRST)
                    .map(invoice -> verdict(customer, invoice, businessDate))
                    .toList());
    return settled(customer, verdicts);
  }

  /** What is decided for a customer, once each invoice has had its say. */
  private CustomerDecisions settled(CustomerFacts customer, List<Verdict> verdicts) {
    List<DecidedMessage> joined = joined(customer, verdicts);
    SmallClaims small = new SmallClaims(rules, scenarios, customer, joined);
    return new CustomerDecisions(
        verdicts.stream().map(small::judge).map(Verdict::decision).toList(),
        joined.stream()
            .filter(not(small::contain))
            .map(message -> message.proposedBy(scenarios.of(message), customer))
            .toList());
  }

  private List<DecidedMessage> joined(CustomerFacts customer, List<Verdict> verdicts) {
    return new Netting(scenarios, customer)
        .of(
            new MessageGrouping(scenarios)
                .join(verdicts.stream().flatMap(verdict -> verdict.messages().stream()).toList()));
  }

  private Verdict verdict(CustomerFacts customer, InvoiceFacts invoice, LocalDate businessDate) {
    return new InvoiceNight(rules, scenarios, values, customer, invoice, businessDate).verdict();
  }

  /**
   * Checks the facts a second time, before a message that was decided leaves (domain rule 9).
   *
   * @param invoice with the position that the stage of the message has left behind
   * @return the reason that forbids to send it, or empty while the decision still stands
   */
  public Optional<Reason> stillStands(
      CustomerFacts customer, InvoiceFacts invoice, LocalDate date) {
    return stillStands(customer, invoice, date, Set.of());
  }

  /**
   * The same for a reminder that a person sends.
   *
   * @param despite the holds in spite of which it is to leave, which the person has seen
   */
  public Optional<Reason> stillStands(
      CustomerFacts customer, InvoiceFacts invoice, LocalDate date, Set<Reason> despite) {
    return new SecondCheck(rules, scenarios)
        .objections(customer, invoice, date)
        .filter(not(despite::contains))
        .findFirst();
  }

  /** Everything that forbids to remind of an invoice now, in order of precedence. */
  public List<Reason> objections(CustomerFacts customer, InvoiceFacts invoice, LocalDate date) {
    return new SecondCheck(rules, scenarios).objections(customer, invoice, date).toList();
  }

  /** The stages that lie before an invoice, which a person may want now; none where nothing is. */
  public List<Stage> ahead(CustomerFacts customer, InvoiceFacts invoice, LocalDate date) {
    return new StageByHand(rules, scenarios, values).ahead(customer, invoice, date);
  }

  /**
   * Decides a stage that a person wants now, as a night does when it is due.
   *
   * @param customer with this invoice only: its message is about nothing else
   * @param stageNumber one of those {@linkplain #ahead ahead}, from 1 in its scenario
   */
  public StageNow stageNow(
      CustomerFacts customer, InvoiceFacts invoice, int stageNumber, LocalDate date) {
    return new StageByHand(rules, scenarios, values)
        .decide(
            customer, invoice, stageNumber, date, verdict -> settled(customer, List.of(verdict)));
  }

  /**
   * Checks a second time whether what is left of a message is worth being sent.
   *
   * @param scenario the version by which it was decided
   * @param left what it claims with the invoices that are still to be reminded
   * @return the reason that forbids to send it, or empty
   */
  public Optional<Reason> tooLittle(PublishedScenario scenario, Claimed left) {
    return SmallClaims.objection(rules, scenario, left);
  }

  /**
   * The steps that lie before an invoice if nothing is paid and nobody does anything. What holds it
   * holds it until it passes of itself, as a promise does. Empty while reminders are not activated.
   *
   * @param customer with all that it owes, due or not: messages are joined, and contacts counted,
   *     for the customer
   * @param invoice one of its invoices
   * @param from the first night that is still to come
   */
  public List<Foreseen> upcoming(CustomerFacts customer, InvoiceFacts invoice, LocalDate from) {
    return forecast().of(customer, invoice, from);
  }

  /**
   * The same for all that a customer owes.
   *
   * @param upTo the last night of interest
   * @return by the id of the invoice, those without a step left out; each in the order of nights
   */
  public Map<Long, List<Foreseen>> upcoming(
      CustomerFacts customer, LocalDate from, LocalDate upTo) {
    return forecast().of(customer, from, upTo);
  }

  private Forecast forecast() {
    return new Forecast(this, rules, scenarios);
  }
}
