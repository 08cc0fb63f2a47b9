package io.relance.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.RemindersOfInvoice.Explained;
import io.relance.reminder.decision.Foreseen;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.night.SmallCompany;
import io.relance.scenario.Approval;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.ScenarioOptions;
import io.relance.testing.H2Database;
import io.relance.time.CompanyClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvoiceRemindersTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 1);
  private static final LocalDate TONIGHT = LocalDate.of(2026, 9, 11);

  @RegisterExtension static final H2Database database = new H2Database();

  private final SmallCompany company = new SmallCompany(database);
  private Customer customer;

  @BeforeEach
  void oneCustomerOwesTwoInvoicesOf120() {
    customer = company.customer("C-1");
    company.invoice(customer, "F-1", DUE);
    company.invoice(customer, "F-2", DUE);
  }

  @AfterEach
  void forgetEverything() {
    company.forgetEverything();
  }

  /** The standard scenario, for the whole customer, from 200 EUR on. */
  private static PublishedScenario from200() {
    PublishedScenario standard = SmallCompany.standard(Grouping.PER_CUSTOMER);
    return PublishedScenario.of(
        standard.code(),
        1,
        new DraftContent(
            standard.label(),
            Grouping.PER_CUSTOMER,
            standard.steps(),
            new ScenarioOptions(List.of(Money.of("200.00", "EUR")), Approval.NONE)));
  }

  @Test
  void itSaysWhatTheNightSaysOfTheWholeCustomer() {
    company.publishing(from200());

    assertThat(reasons("F-2")).containsExactly(Reason.DUE);
    assertThat(of("F-2").upcoming())
        .extracting(Foreseen::date)
        .containsExactly(TONIGHT, TONIGHT.plusDays(15));

    company.night(TONIGHT);

    assertThat(company.reasonOf("F-2")).isEqualTo(Reason.DUE);
  }

  @Test
  void anInvoiceThatNoNightWouldReadIsExplainedToo() {
    Invoice paid = company.invoice(customer, "F-3", DUE);
    company.change(entities -> entities.find(Invoice.class, paid.id()).declare(InvoiceStatus.PAID));
    company.invoice(customer, "F-4", TONIGHT.plusDays(50));

    assertThat(reasons("F-3")).containsExactly(Reason.PAID);
    assertThat(of("F-3").upcoming()).isEmpty();
    assertThat(reasons("F-4")).containsExactly(Reason.NOT_OVERDUE);
    assertThat(of("F-4").upcoming()).hasSize(3);
  }

  @Test
  void anUnknownNumberHasNone() {
    assertThat(find("F-9")).isEmpty();
  }

  private List<Reason> reasons(String invoice) {
    return of(invoice).explanation().stream().map(Explained::reason).toList();
  }

  private RemindersOfInvoice of(String invoice) {
    return find(invoice).orElseThrow();
  }

  private Optional<RemindersOfInvoice> find(String invoice) {
    CurrentBasis basis =
        new CurrentBasis() {
          @Override
          public DecisionBasis read() {
            return company.basis();
          }
        };
    CompanyClock clock =
        () -> Clock.fixed(TONIGHT.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    return database.query(
        entities ->
            new InvoiceReminders(entities, basis, new CustomerFactsReader(entities, clock), clock)
                .of(invoice));
  }
}
