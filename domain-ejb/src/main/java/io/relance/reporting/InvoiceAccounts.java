package io.relance.reporting;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.money.Money;
import io.relance.receivable.CreditNote;
import io.relance.receivable.Customer;
import io.relance.receivable.InvoiceStatus;
import io.relance.receivable.Payment;
import io.relance.receivable.PaymentTerms;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.ScenarioPosition;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.RecipientChoice;
import io.relance.reminder.decision.ReminderRules;
import io.relance.reminder.decision.ScenarioChoice;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.settings.InvoiceOptions;
import io.relance.settings.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens the account of one invoice. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
public class InvoiceAccounts {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private CustomerFactsReader reader;
  @EJB private CurrentBasis basis;
  @EJB private PublishedScenarios scenarios;
  @EJB private Settings settings;

  /**
   * @return empty if there is no invoice of that number
   */
  public Optional<InvoiceAccount> find(String number, LocalDate today) {
    return entities
        .createQuery("select i.id from Invoice i where i.number = :number", Long.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(id -> account(reader.about(List.of(id)).get(0), today));
  }

  private InvoiceAccount account(CustomerFacts customer, LocalDate today) {
    InvoiceFacts invoice = customer.invoices().get(0);
    Customer entity = entities.find(Customer.class, customer.id());
    return new InvoiceAccount(
        invoice,
        customer,
        entity.city().orElse(null),
        terms(entity),
        settlements(invoice),
        scenario(customer, invoice, today),
        RecipientChoice.byEmail(customer, invoice).orElse(null),
        owed(customer, today));
  }

  private PaymentTerms terms(Customer customer) {
    InvoiceOptions options = settings.options();
    return PaymentTerms.of(
        customer, new PaymentTerms(options.paymentTermsDays(), options.paymentTermsEndOfMonth()));
  }

  private ScenarioInForce scenario(CustomerFacts customer, InvoiceFacts invoice, LocalDate today) {
    ReminderRules rules = basis.read().rules();
    return ScenarioChoice.of(customer, invoice, rules, today)
        .map(
            choice ->
                inForce(
                    choice, choice.category(customer, rules).orElse(null), position(invoice.id())))
        .orElse(null);
  }

  private ScenarioInForce inForce(
      ScenarioChoice choice, String category, Optional<ScenarioPosition> position) {
    Optional<PublishedScenario> published = scenarios.find(choice.code());
    return new ScenarioInForce(
        choice.code(),
        published.map(PublishedScenario::label).orElse(choice.code()),
        published.map(PublishedScenario::version).orElse(null),
        choice.by(),
        category,
        position.map(place -> place.facts().enteredOn()).orElse(null),
        position.map(ScenarioPosition::stagesHad).orElse(0),
        published.map(PublishedScenario::stages).map(List::size).orElse(0),
        position.map(ScenarioPosition::state).orElse(null),
        position.flatMap(ScenarioPosition::nextOn).orElse(null));
  }

  private Optional<ScenarioPosition> position(long invoiceId) {
    return entities
        .createQuery(
            "select p from ScenarioPosition p where p.invoiceId = :invoice", ScenarioPosition.class)
        .setParameter("invoice", invoiceId)
        .getResultStream()
        .findFirst();
  }

  private List<Settlement> settlements(InvoiceFacts invoice) {
    Currency currency = invoice.amountInclTax().currency();
    Stream<Settlement> payments =
        of(Payment.class, invoice)
            .map(
                payment ->
                    new Settlement(
                        payment.paymentDate(),
                        false,
                        payment.reference(),
                        payment.method().orElse(null),
                        new Money(payment.amount(), currency)));
    Stream<Settlement> credits =
        of(CreditNote.class, invoice)
            .map(
                note ->
                    new Settlement(
                        note.creditDate(),
                        true,
                        note.number(),
                        null,
                        new Money(note.amount(), currency)));
    return Stream.concat(payments, credits)
        .sorted(Comparator.comparing(Settlement::on).thenComparing(Settlement::reference))
        .toList();
  }

  private <T> Stream<T> of(Class<T> part, InvoiceFacts invoice) {
    return entities
        .createQuery(
            "select part from " + part.getSimpleName() + " part where part.invoiceId = :invoice",
            part)
        .setParameter("invoice", invoice.id())
        .getResultStream();
  }

  private List<Money> owed(CustomerFacts customer, LocalDate today) {
    return entities
        .createQuery(
            """
            select i.currency, sum(i.balanceDue) from Invoice i
            where i.customerId = :customer and i.status in :open and i.dueDate < :today
            and i.balanceDue > 0
            group by i.currency order by count(*) desc, i.currency""",
            Tuple.class)
        .setParameter("customer", customer.id())
        .setParameter("open", List.of(InvoiceStatus.OPEN, InvoiceStatus.IN_PAYMENT))
        .setParameter("today", today)
        .getResultStream()
        .map(
            row ->
                new Money(
                    row.get(1, BigDecimal.class), Currency.getInstance(row.get(0, String.class))))
        .toList();
  }
}
