package io.relance.reminder.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.collection.CustomerHold;
import io.relance.collection.Dispute;
import io.relance.collection.PromiseToPay;
import io.relance.money.Money;
import io.relance.receivable.CategoryRule;
import io.relance.receivable.Contact;
import io.relance.receivable.CreditNote;
import io.relance.receivable.Customer;
import io.relance.receivable.CustomerCategory;
import io.relance.receivable.Invoice;
import io.relance.receivable.InvoiceStatus;
import io.relance.receivable.Payment;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.CustomerFacts.ContactFacts;
import io.relance.reminder.decision.CustomerHistory;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.InvoiceFacts.DisputeFacts;
import io.relance.reminder.decision.InvoiceFacts.PromiseFacts;
import io.relance.reminder.decision.OpenCredit;
import io.relance.reminder.night.SmallCompany;
import io.relance.testing.H2Database;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FactsQueriesTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 1);
  private static final LocalDate NIGHT = LocalDate.of(2026, 9, 20);
  private static final LocalDate YESTERDAY = NIGHT.minusDays(1);

  @RegisterExtension static final H2Database database = new H2Database();

  @AfterEach
  void forgetEverything() {
    new SmallCompany(database).forgetEverything();
    keepDaysBetweenContacts(0);
    database.inTransaction(
        entities -> {
          entities.createNativeQuery("delete from scenario_version").executeUpdate();
          entities.createNativeQuery("delete from scenario").executeUpdate();
        });
  }

  @Test
  void everythingKnownOfACustomerIsRead() {
    Customer customer = new Customer("C-1", "Armor", "fr");
    customer.reachAt("compta@armor.example", "0299000000");
    customer.liveAt("3 quai Duguay", "35000", "Rennes", null);
    customer.followScenario("GENTLE");
    save(customer);
    Contact contact = new Contact(customer.id(), null, "Le Gall", "Nolwenn");
    contact.serveAs(true, false);
    contact.reachAt("nolwenn@armor.example", null);
    save(contact);
    owe(customer, "F-1");

    CustomerFacts facts = only(NIGHT);

    assertThat(facts.number()).isEqualTo("C-1");
    assertThat(facts.scenario()).isEqualTo("GENTLE");
    assertThat(facts.phone()).isEqualTo("0299000000");
    assertThat(facts.postalAddress()).isEqualTo("3 quai Duguay, 35000 Rennes");
    assertThat(facts.contacts())
        .containsExactly(
            new ContactFacts(
                contact.id(),
                null,
                "Nolwenn",
                "Le Gall",
                "nolwenn@armor.example",
                null,
                true,
                false,
                null));
    assertThat(facts.insolvent()).isFalse();
    assertThat(facts.onHold()).isFalse();
    assertThat(facts.lastContactedOn()).isNull();
  }

  @Test
  void withoutACityNoLetterWouldArrive() {
    Customer customer = new Customer("C-1", "Armor", "fr");
    customer.liveAt("3 quai Duguay", "35000", " ", "FR");
    save(customer);
    owe(customer, "F-1");

    assertThat(only(NIGHT).postalAddress()).isNull();
  }

  @Test
  void aCategoryLendsItsScenario() {
    CustomerCategory category = new CustomerCategory("VIP");
    category.followScenario("GENTLE");
    save(category);
    Customer customer = new Customer("C-1", "Armor", "fr");
    customer.classify("VIP");
    save(customer);
    owe(customer, "F-1");

    assertThat(only(NIGHT).categoryScenario()).isEqualTo("GENTLE");
  }

  @Test
  void onlyHoldsThatAreNotReleasedCount() {
    Customer customer = customer("C-1");
    owe(customer, "F-1");
    CustomerHold released = CustomerHold.byDecision(customer.id(), null, "finance", DUE);
    released.release(DUE);
    save(released);
    save(CustomerHold.insolvency(customer.id(), DUE, null, "finance", DUE));

    assertThat(only(NIGHT).onHold()).isFalse();
    assertThat(only(NIGHT).insolvent()).isTrue();
  }

  @Test
  void whatLowersAnInvoiceAndWhatHoldsItIsRead() {
    Invoice invoice = owe(customer("C-1"), "F-1");
    save(new CreditNote("A-1", invoice.id(), DUE.plusDays(1), new BigDecimal("10")));
    save(new Payment("P-1", invoice.id(), DUE.minusDays(1), new BigDecimal("30")));
    Dispute closed = new Dispute(invoice.id(), DUE, null, "finance");
    closed.close(DUE.plusDays(4));
    save(closed);
    save(new PromiseToPay(invoice.id(), DUE, DUE.plusDays(9), null, "finance"));

    InvoiceFacts facts = only(NIGHT).invoices().get(0);

    assertThat(facts.payments())
        .extracting(InvoiceFacts.Reduction::amount)
        .containsExactly(Money.of("30", "EUR"), Money.of("10", "EUR"));
    assertThat(facts.disputes()).containsExactly(new DisputeFacts(DUE, DUE.plusDays(4), true));
    assertThat(facts.promises()).containsExactly(new PromiseFacts(DUE.plusDays(9)));
    assertThat(facts.position()).isNull();
  }

  @Test
  void invoicesThatAreNotDueOrNotOpenAreNotRead() {
    Customer customer = customer("C-1");
    Invoice paid = owe(customer, "F-1");
    change(paid, invoice -> invoice.settle(new BigDecimal("120"), BigDecimal.ZERO));
    Invoice written = owe(customer, "F-2");
    change(written, invoice -> invoice.declare(InvoiceStatus.WRITTEN_OFF));
    owe(customer, "F-3", NIGHT);

    assertThat(files(NIGHT)).isEmpty();
  }

  @Test
  void anInvoiceThatWaitsInAScenarioIsReadWhateverItsState() {
    Customer customer = customer("C-1");
    Invoice paid = owe(customer, "F-1");
    change(paid, invoice -> invoice.declare(InvoiceStatus.PAID));
    wait(paid, customer);

    InvoiceFacts facts = only(NIGHT).invoices().get(0);

    assertThat(facts.status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(facts.position().waitsAt()).isEqualTo("p2");
    assertThat(facts.position().stagesHad()).isEqualTo(1);
    assertThat(facts.position().completed()).isFalse();
  }

  @Test
  void theLastContactIsTheNewestMessageThatWasNotCancelledWhereContactsHaveADistance() {
    Customer customer = customer("C-1");
    owe(customer, "F-1");
    dispatch(customer, "SENT", DUE);
    dispatch(customer, "READY", DUE.plusDays(2));
    dispatch(customer, "CANCELLED", DUE.plusDays(5));

    assertThat(only(NIGHT).lastContactedOn()).isNull();
    keepDaysBetweenContacts(3);
    assertThat(only(NIGHT).lastContactedOn()).isEqualTo(DUE.plusDays(2));
  }

  @Test
  void whatIsOpenInACustomersFavourIsReadWhereAMessageForTheCustomerMayTellIt() {
    Customer customer = customer("C-1");
    owe(customer, "F-1");
    change(owe(customer, "F-0"), invoice -> invoice.settle(new BigDecimal("150"), BigDecimal.ZERO));
    change(
        owe(customer, "F-9"),
        invoice -> {
          invoice.settle(BigDecimal.ZERO, new BigDecimal("150"));
          invoice.declare(InvoiceStatus.PAID);
        });
    assertThat(only(NIGHT).credits()).isEmpty();

    publish("PER_CUSTOMER");

    assertThat(only(NIGHT).credits())
        .containsExactly(new OpenCredit("F-0", DUE.minusDays(30), Money.of("30.00", "EUR")));
  }

  @Test
  void howACustomerHasPaidIsReadWhereARuleAsksForIt() {
    Customer customer = customer("C-1");
    owe(customer, "F-1");
    Invoice late = owe(customer, "F-0", DUE.minusYears(1));
    pay(late, LocalDate.of(2025, 9, 12));
    Invoice later = owe(customer, "F-00", DUE.minusYears(2));
    pay(later, LocalDate.of(2024, 9, 11));
    assertThat(only(NIGHT).history()).isNull();

    derive("A", new CategoryRule.NewCustomer(6));
    assertThat(only(NIGHT).history())
        .isEqualTo(new CustomerHistory(DUE.minusYears(2).minusDays(30), null, DUE));

    derive("B", new CategoryRule.LoyalCustomer(3, 10));
    assertThat(only(NIGHT).history())
        .isEqualTo(
            new CustomerHistory(DUE.minusYears(2).minusDays(30), LocalDate.of(2025, 9, 12), DUE));
  }

  @Test
  void whatWasWrittenOffIsADelayAndWhatWasCancelledIsNone() {
    Customer customer = customer("C-1");
    owe(customer, "F-1");
    change(
        owe(customer, "F-0", DUE.minusYears(1)), lost -> lost.declare(InvoiceStatus.WRITTEN_OFF));
    change(
        owe(customer, "F-00", DUE.minusYears(5)), void_ -> void_.declare(InvoiceStatus.CANCELLED));

    derive("B", new CategoryRule.LoyalCustomer(3, 10));

    assertThat(only(NIGHT).history())
        .isEqualTo(
            new CustomerHistory(
                DUE.minusYears(1).minusDays(30), DUE.minusYears(1).plusDays(11), DUE));
  }

  @Test
  void nobodyAsksHowACustomerHasPaidWhoseScenarioIsSet() {
    derive("A", new CategoryRule.NewCustomer(6));
    Customer byHand = new Customer("C-1", "Customer C-1", "fr");
    byHand.classify("A");
    save(byHand);
    owe(byHand, "F-1");
    Customer waiting = customer("C-2");
    wait(owe(waiting, "F-2"), waiting);

    assertThat(files(NIGHT)).hasSize(2).allMatch(file -> file.facts().history() == null);
  }

  private static void pay(Invoice invoice, LocalDate on) {
    save(new Payment("P-" + invoice.number(), invoice.id(), on, new BigDecimal("120.00")));
    change(invoice, paid -> paid.settle(new BigDecimal("120.00"), BigDecimal.ZERO));
  }

  private static void derive(String category, CategoryRule rule) {
    database.inTransaction(
        entities -> {
          CustomerCategory derived = new CustomerCategory(category);
          derived.deriveBy(rule);
          entities.persist(derived);
        });
  }

  private static void keepDaysBetweenContacts(int days) {
    database.inTransaction(
        entities ->
            entities
                .createNativeQuery("update invoice_options set minimum_days_between_contacts = ?1")
                .setParameter(1, days)
                .executeUpdate());
  }

  private static void publish(String grouping) {
    database.inTransaction(
        entities -> {
          entities
              .createNativeQuery(
                  """
                  insert into scenario (id, code, label, message_grouping, published_version,
                    draft_changed_at, draft_changed_by, version)
                  values (1, 'S', 'S', 'PER_INVOICE', 1, now(), 'finance', 0)""")
              .executeUpdate();
          entities
              .createNativeQuery(
                  """
                  insert into scenario_version (id, scenario_id, number, label, message_grouping,
                    published_at, published_by) values (1, 1, 1, 'S', ?1, now(), 'finance')""")
              .setParameter(1, grouping)
              .executeUpdate();
        });
  }

  @Test
  void pagesFollowEachOtherInTheOrderOfTheCustomers() {
    List<Long> customers =
        IntStream.range(0, 5)
            .mapToObj(i -> customer("C-" + i))
            .peek(customer -> owe(customer, "F-" + customer.number()))
            .map(Customer::id)
            .toList();

    assertThat(page(Long.MIN_VALUE, 2)).isEqualTo(customers.subList(0, 2));
    assertThat(page(customers.get(1), 2)).isEqualTo(customers.subList(2, 4));
    assertThat(page(customers.get(4), 2)).isEmpty();
  }

  @Test
  void rangesCoverEveryCustomerOnceAndAreAboutEqual() {
    List<Long> customers =
        IntStream.range(0, 7)
            .mapToObj(i -> customer("C-" + i))
            .peek(customer -> owe(customer, "F-" + customer.number()))
            .map(Customer::id)
            .toList();

    List<CustomerRange> ranges =
        CustomerRange.endingAt(query(queries -> queries.rangeEnds(2, YESTERDAY)));

    assertThat(ranges)
        .containsExactly(
            new CustomerRange(Long.MIN_VALUE, customers.get(3)),
            new CustomerRange(customers.get(3), Long.MAX_VALUE));
  }

  @Test
  void withNobodyToReadThereIsOneRange() {
    assertThat(CustomerRange.endingAt(query(queries -> queries.rangeEnds(4, YESTERDAY))))
        .containsExactly(CustomerRange.ALL);
  }

  @Test
  void asManyInvoicesAreAnnouncedAsAreRead() {
    Customer customer = customer("C-1");
    owe(customer, "F-1");
    Invoice paid = owe(customer, "F-2");
    change(paid, invoice -> invoice.declare(InvoiceStatus.PAID));
    wait(paid, customer);
    owe(customer, "F-3", NIGHT);

    long announced = query(queries -> queries.invoices(YESTERDAY));

    assertThat(announced).isEqualTo(2);
    assertThat(files(NIGHT)).singleElement().extracting(CustomerFile::invoices).isEqualTo(2);
  }

  @Test
  void anInvoiceAskedForIsReadEvenWhenItIsSettled() {
    Customer customer = customer("C-1");
    Invoice paid = owe(customer, "F-1");
    owe(customer, "F-2");
    change(paid, invoice -> invoice.declare(InvoiceStatus.PAID));

    List<CustomerFile> files = query(queries -> queries.filesAbout(List.of(paid.id())));

    assertThat(files.get(0).facts().invoices())
        .extracting(InvoiceFacts::number)
        .containsExactly("F-1");
  }

  @Test
  void aroundAnInvoiceEverythingIsReadThatItsCustomerOwes() {
    Customer customer = customer("C-1");
    Invoice paid = owe(customer, "F-1");
    owe(customer, "F-2");
    owe(customer, "F-3", NIGHT.plusDays(90));
    change(owe(customer, "F-4"), invoice -> invoice.declare(InvoiceStatus.PAID));
    owe(customer("C-2"), "F-5");
    change(paid, invoice -> invoice.declare(InvoiceStatus.PAID));

    for (String number : List.of("F-1", "F-2")) {
      assertThat(query(queries -> queries.fileAround(idOf(number))).facts().invoices())
          .extracting(InvoiceFacts::number)
          .contains(number)
          .containsOnlyOnce("F-2", "F-3")
          .doesNotContain("F-4", "F-5");
    }
  }

  private static long idOf(String number) {
    return database.query(
        entities ->
            entities
                .createQuery("select i.id from Invoice i where i.number = :number", Long.class)
                .setParameter("number", number)
                .getSingleResult());
  }

  @Test
  void aValueThatMakesNoSenseSpoilsItsOwnCustomerOnly() {
    owe(customer("C-1"), "F-1");
    owe(customer("C-2"), "F-2");
    database.inTransaction(
        entities ->
            entities
                .createNativeQuery("update invoice set currency = '???' where number = 'F-1'")
                .executeUpdate());

    List<CustomerFile> files = files(NIGHT);

    assertThatThrownBy(files.get(0)::facts).isInstanceOf(IllegalArgumentException.class);
    assertThat(files.get(1).facts().number()).isEqualTo("C-2");
  }

  private CustomerFacts only(LocalDate night) {
    assertThat(files(night)).hasSize(1);
    return files(night).get(0).facts();
  }

  private List<CustomerFile> files(LocalDate night) {
    LocalDate lastDueDate = night.minusDays(1);
    return query(
        queries ->
            queries.filesOf(
                queries.customers(Long.MIN_VALUE, Long.MAX_VALUE, lastDueDate, 100), lastDueDate));
  }

  private List<Long> page(long after, int most) {
    return query(queries -> queries.customers(after, Long.MAX_VALUE, YESTERDAY, most));
  }

  private <T> T query(Reading<T> reading) {
    return database.query(
        entities ->
            entities
                .unwrap(Session.class)
                .doReturningWork(connection -> reading.read(new FactsQueries(connection, NIGHT))));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(FactsQueries queries) throws SQLException;
  }

  private static Customer customer(String number) {
    Customer customer = new Customer(number, "Customer " + number, "fr");
    save(customer);
    return customer;
  }

  private static Invoice owe(Customer customer, String number) {
    return owe(customer, number, DUE);
  }

  private static Invoice owe(Customer customer, String number, LocalDate due) {
    Invoice invoice =
        new Invoice(number, customer.id(), due.minusDays(30), due, Money.of("120.00", "EUR"));
    save(invoice);
    return invoice;
  }

  private static void save(Object entity) {
    database.inTransaction(entities -> entities.persist(entity));
  }

  private static void change(Invoice invoice, Consumer<Invoice> change) {
    database.inTransaction(entities -> change.accept(entities.find(Invoice.class, invoice.id())));
  }

  private static void wait(Invoice invoice, Customer customer) {
    database.inTransaction(
        entities ->
            entities
                .createNativeQuery(
                    """
                    insert into scenario_position (id, invoice_id, customer_id, scenario,
                      scenario_version, chosen_by, entered_on, waits_at, stages_had,
                      stage_sequence, last_stage_on, state, decision, reason, version)
                    values (:invoice, :invoice, :customer, 'STANDARD', 1, 'DEFAULT', :due, 'p2',
                      1, 1, :due, 'WAITING', 'WAIT', 'PAUSE', 0)""")
                .setParameter("invoice", invoice.id())
                .setParameter("customer", customer.id())
                .setParameter("due", DUE)
                .executeUpdate());
  }

  private static void dispatch(Customer customer, String state, LocalDate night) {
    database.inTransaction(
        entities ->
            entities
                .createNativeQuery(
                    """
                    insert into reminder_dispatch (id, customer_id, scenario, scenario_version,
                      step_number, step_identity, channel, state, business_date, not_before,
                      working_days_only, attempts, version)
                    values ((select coalesce(max(id), 0) + 1 from reminder_dispatch), :customer, 'STANDARD', 1, 2,
                      'm1', 'EMAIL', :state, :night, :opening, true, 0, 0)""")
                .setParameter("customer", customer.id())
                .setParameter("state", state)
                .setParameter("night", night)
                .setParameter("opening", night.atStartOfDay())
                .executeUpdate());
  }
}
