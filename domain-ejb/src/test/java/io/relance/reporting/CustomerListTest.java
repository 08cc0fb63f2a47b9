package io.relance.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.collection.CustomerHold;
import io.relance.money.Money;
import io.relance.receivable.CategoryRule;
import io.relance.receivable.Customer;
import io.relance.receivable.CustomerCategory;
import io.relance.receivable.CustomerType;
import io.relance.receivable.Invoice;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.DecisionBasis;
import io.relance.reminder.decision.DerivedCategories;
import io.relance.reminder.decision.PositionFacts.ChosenBy;
import io.relance.reminder.decision.ReminderRules;
import io.relance.reminder.night.SmallCompany;
import io.relance.testing.Beans;
import io.relance.testing.H2Database;
import io.relance.time.CompanyClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CustomerListTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 20);

  @RegisterExtension static final H2Database database = new H2Database();

  private final SmallCompany company = new SmallCompany(database);
  private final Beans beans =
      new Beans(database)
          .with(CompanyClock.class, clock())
          .with(CurrentBasis.class, new DerivingNewCustomers());

  @BeforeEach
  void threeCustomers() {
    database.inTransaction(
        entities -> {
          CustomerCategory strict = new CustomerCategory("Strict");
          strict.followScenario("STRICT");
          entities.persist(strict);
          CustomerCategory fresh = new CustomerCategory("New");
          fresh.deriveBy(new CategoryRule.NewCustomer(6));
          entities.persist(fresh);
        });
    Customer given = company.customer("C-1");
    change(given, customer -> customer.classify("Strict"));
    Customer derived = company.customer("C-2");
    Customer own = company.customer("C-3");
    change(own, customer -> customer.followScenario("OWN"));
    change(own, customer -> customer.becomes(CustomerType.PUBLIC));
    company.invoice(given, "F-1", TODAY.minusDays(5));
    company.invoice(given, "F-2", TODAY.plusDays(5));
    foreign(given, "F-3", TODAY.minusDays(1));
    company.invoice(derived, "F-4", TODAY.plusDays(9));
    database.inTransaction(
        entities ->
            entities.persist(CustomerHold.byDecision(own.id(), "Ask first", "finance", TODAY)));
  }

  @AfterEach
  void forgetEverything() {
    company.forgetEverything();
  }

  @Test
  void aLineTellsWhatIsOpenAndWhatOfItIsOverdueCurrencyByCurrency() {
    CustomerLine line = find("C-1");

    assertThat(line.openInvoices()).isEqualTo(3);
    assertThat(line.overdueInvoices()).isEqualTo(2);
    assertThat(line.owed()).containsExactly(Money.of("240.00", "EUR"), Money.of("80.00", "CHF"));
    assertThat(line.overdue()).containsExactly(Money.of("120.00", "EUR"), Money.of("80.00", "CHF"));
    assertThat(find("C-2").overdue()).isEmpty();
  }

  @Test
  void aLineTellsTheScenarioThatAppliesAndWhatHasChosenIt() {
    assertThat(page(CustomerFilter.of(CustomerView.ALL)))
        .extracting(
            CustomerLine::number,
            CustomerLine::category,
            CustomerLine::derived,
            line -> line.scenario().code(),
            line -> line.scenario().by(),
            line -> line.scenario().published())
        .containsExactly(
            tuple("C-1", "Strict", false, "STRICT", ChosenBy.CATEGORY, false),
            tuple("C-2", "New", true, "STANDARD", ChosenBy.NEW_CUSTOMER, true),
            tuple("C-3", null, false, "OWN", ChosenBy.CUSTOMER, false));
  }

  @Test
  void eachViewAndFilterShowsWhatItsNameSaysAndIsCountedSo() {
    assertThat(numbers(CustomerFilter.of(CustomerView.OVERDUE))).containsExactly("C-1");
    assertThat(numbers(CustomerFilter.of(CustomerView.HELD))).containsExactly("C-3");
    assertThat(numbers(CustomerFilter.of(CustomerView.OWN_SCENARIO))).containsExactly("C-3");
    assertThat(numbers(all("tomer c-2", null, null, null))).containsExactly("C-2");
    assertThat(numbers(all(null, CustomerType.PUBLIC, null, null))).containsExactly("C-3");
    assertThat(numbers(all(null, null, "Strict", null))).containsExactly("C-1");
    assertThat(numbers(all(null, null, null, "en"))).isEmpty();
  }

  @Test
  void theOpenInvoicesOfACustomerComeByTheirDueDates() {
    CustomerInvoices invoices = beans.get(CustomerInvoices.class);
    long customer = find("C-1").id();

    assertThat(invoices.count(customer)).isEqualTo(3);
    assertThat(invoices.page(customer, 1, 2))
        .extracting(OverdueInvoice::number)
        .containsExactly("F-3", "F-2");
  }

  private List<String> numbers(CustomerFilter filter) {
    List<String> numbers = page(filter).stream().map(CustomerLine::number).toList();
    assertThat(list().count(filter, TODAY)).isEqualTo(numbers.size());
    return numbers;
  }

  private static CustomerFilter all(
      String text, CustomerType type, String category, String language) {
    return new CustomerFilter(CustomerView.ALL, text, type, category, language);
  }

  private List<CustomerLine> page(CustomerFilter filter) {
    return list().page(filter, CustomerOrder.NAME, false, 0, 25, TODAY);
  }

  private CustomerLine find(String number) {
    return list().find(number, TODAY).orElseThrow();
  }

  private CustomerList list() {
    return beans.get(CustomerList.class);
  }

  private static void change(Customer customer, Consumer<Customer> change) {
    database.inTransaction(entities -> change.accept(entities.find(Customer.class, customer.id())));
  }

  private static void foreign(Customer customer, String number, LocalDate dueOn) {
    Invoice invoice =
        new Invoice(number, customer.id(), dueOn.minusDays(30), dueOn, Money.of("80.00", "CHF"));
    database.inTransaction(entities -> entities.persist(invoice));
  }

  private static CompanyClock clock() {
    return () -> Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }

  /** The standard scenario is the company's, and that of new customers. */
  private class DerivingNewCustomers extends CurrentBasis {

    @Override
    public DecisionBasis read() {
      DecisionBasis basis = company.basis();
      return new DecisionBasis(
          new ReminderRules(
              true,
              "STANDARD",
              BigDecimal.ZERO,
              0,
              7,
              0,
              0,
              5,
              2,
              new DerivedCategories(
                  new DerivedCategories.NewCustomers("New", 6, "STANDARD"), null)),
          basis.scenarios(),
          basis.values());
    }
  }
}
