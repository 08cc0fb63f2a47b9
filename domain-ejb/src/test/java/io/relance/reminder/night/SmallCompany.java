package io.relance.reminder.night;

import static java.util.stream.Collectors.toMap;

import io.relance.money.Money;
import io.relance.receivable.Contact;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.receivable.Payment;
import io.relance.reminder.CustomerNight;
import io.relance.reminder.DecisionBasis;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.DerivedCategories;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.ReminderRules;
import io.relance.reminder.decision.ScenarioCatalogue;
import io.relance.reminder.facts.CustomerFile;
import io.relance.reminder.facts.FactsQueries;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Step;
import io.relance.testing.H2Database;
import io.relance.time.SendingWindow;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;

/** A company whose nights run on a database, with the scenario of the domain's example. */
public final class SmallCompany {

  private final H2Database database;
  private DecisionBasis basis = basis(standard(Grouping.PER_INVOICE));

  public SmallCompany(H2Database database) {
    this.database = database;
  }

  /** Pause 10 – e-mail 1 – pause 15 – e-mail 2 – pause 7 – call. */
  public static PublishedScenario standard(Grouping grouping) {
    return PublishedScenario.of(
        "STANDARD",
        1,
        new DraftContent(
            "Standard",
            grouping,
            List.of(
                pause("p1", 10),
                email("m1"),
                pause("p2", 15),
                email("m2"),
                pause("p3", 7),
                call())));
  }

  private static Step pause(String id, int days) {
    return new Step.Pause(id, null, days, PauseFrom.PREVIOUS);
  }

  private static Step email(String id) {
    return new Step.Email(
        id, "Level " + id, "Invoice", "<p>Pay</p>", "finance", null, SendingWindow.DEFAULT);
  }

  private static Step call() {
    return new Step.Action("call", "Call", "finance", 0, "Ask for a date");
  }

  private static DecisionBasis basis(PublishedScenario... scenarios) {
    return basis(true, scenarios);
  }

  private static DecisionBasis basis(boolean activated, PublishedScenario... scenarios) {
    return new DecisionBasis(
        new ReminderRules(
            activated, "STANDARD", BigDecimal.ZERO, 0, 7, 0, 0, 5, 2, DerivedCategories.NONE),
        new ScenarioCatalogue(
            Stream.of(scenarios).collect(toMap(PublishedScenario::code, each -> each))),
        (step, customer, invoice, recipient, night) -> List.of());
  }

  public DecisionBasis basis() {
    return basis;
  }

  /** Forgets every row that a test may have written. */
  public void forgetEverything() {
    List<String> tables =
        List.of(
            "night_undo",
            "left_out_communication",
            "doubt_verdict",
            "letter",
            "dispatch_document",
            "invoice_document",
            "document_content",
            "document",
            "bounce",
            "unmatched_bounce",
            "bounce_mailbox",
            "address_verdict",
            "penalty_waiver",
            "dispatch_invoice",
            "dispatch_review",
            "manual_reminder",
            "collection_task",
            "reminder_dispatch",
            "recorded_reason",
            "scenario_position",
            "dispute",
            "promise",
            "customer_hold",
            "payment",
            "credit_note",
            "invoice",
            "contact",
            "customer",
            "customer_category");
    database.inTransaction(
        entities -> {
          entities
              .createNativeQuery("update reminder_dispatch set rectifies = null")
              .executeUpdate();
          tables.forEach(
              table -> entities.createNativeQuery("delete from " + table).executeUpdate());
        });
  }

  public SmallCompany grouping() {
    basis = basis(standard(Grouping.PER_CUSTOMER));
    return this;
  }

  public SmallCompany deactivating() {
    basis = basis(false, standard(Grouping.PER_INVOICE));
    return this;
  }

  public SmallCompany publishing(PublishedScenario... scenarios) {
    basis = basis(scenarios);
    return this;
  }

  public Customer customer(String number) {
    return database.query(
        entities -> {
          Customer customer = new Customer(number, "Customer " + number, "fr");
          customer.reachAt(number + "@example.org", null);
          entities.persist(customer);
          return customer;
        });
  }

  public Contact contact(Customer customer, Consumer<Contact> described) {
    return database.query(
        entities -> {
          Contact contact = new Contact(customer.id(), null, "Martin", "Anne");
          described.accept(contact);
          entities.persist(contact);
          return contact;
        });
  }

  public Invoice invoice(Customer customer, String number, LocalDate dueDate) {
    return database.query(
        entities -> {
          Invoice invoice =
              new Invoice(
                  number, customer.id(), dueDate.minusDays(30), dueDate, Money.of("120.00", "EUR"));
          entities.persist(invoice);
          return invoice;
        });
  }

  public void pay(Invoice invoice, String amount, LocalDate on) {
    change(
        entities -> {
          entities.persist(
              new Payment("P-" + invoice.number() + on, invoice.id(), on, new BigDecimal(amount)));
          entities
              .find(Invoice.class, invoice.id())
              .settle(new BigDecimal(amount), BigDecimal.ZERO);
        });
  }

  public void change(Consumer<EntityManager> change) {
    database.inTransaction(change);
  }

  /** Decides and writes a night for all customers, as the job does with one chunk. */
  public NightTally night(LocalDate date) {
    return database.query(entities -> write(entities, date, decide(entities, date)));
  }

  /** Why the latest night decided what it decided for an invoice that is in a scenario. */
  public Reason reasonOf(String invoice) {
    return database.query(
        entities ->
            entities
                .createQuery(
                    """
                    select p.reason from ScenarioPosition p join Invoice i on i.id = p.invoiceId
                    where i.number = :number""",
                    Reason.class)
                .setParameter("number", invoice)
                .getSingleResult());
  }

  /** What a night reads of all customers. */
  public List<CustomerFacts> facts(LocalDate date) {
    return database.query(entities -> facts(entities, date));
  }

  private List<CustomerFacts> facts(EntityManager entities, LocalDate date) {
    return files(entities, date).stream().map(CustomerFile::facts).toList();
  }

  List<CustomerNight> decide(EntityManager entities, LocalDate date) {
    return facts(entities, date).stream()
        .map(facts -> new CustomerNight(facts, basis.decision().decide(facts, date)))
        .toList();
  }

  List<CustomerFile> files(EntityManager entities, LocalDate date) {
    LocalDate lastDueDate = basis.lastDueDate(date);
    return entities
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              FactsQueries queries = new FactsQueries(connection, date);
              List<Long> customers =
                  queries.customers(Long.MIN_VALUE, Long.MAX_VALUE, lastDueDate, 1_000);
              return queries.filesOf(customers, lastDueDate);
            });
  }

  NightTally write(EntityManager entities, LocalDate date, List<CustomerNight> customers) {
    Night night =
        new Night(
            date,
            null,
            day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0,
            date.atTime(2, 0));
    return new NightWriter(entities).write(night, customers);
  }
}
