package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.CustomerFixture.aCustomer;
import static io.relance.reminder.decision.InvoiceFixture.TONIGHT;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static io.relance.reminder.decision.PositionFixture.inScenario;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.reminder.decision.PositionFacts.ChosenBy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New for six months, loyal after three years without a delay of more than ten days. */
class DerivedCategoriesTest {

  private static final LocalDate LONG_AGO = TONIGHT.minusYears(8);

  private final CompanyFixture company =
      company(
              scenario("STANDARD").pause(10).email("e1"),
              scenario("STRICT").pause(3).email("s1"),
              scenario("SOFT").pause(20).email("t1"))
          .withNewCustomers(6, "STRICT")
          .withLoyalCustomers(3, 10, "SOFT");

  private ChosenBy chosen(CustomerFixture customer) {
    return company.decide(customer.owing(anInvoice())).position().chosenBy();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-21, NEW_CUSTOMER",
    "2026-05-20, DEFAULT",
    "2023-11-21, DEFAULT",
    "2023-11-20, LOYAL_CUSTOMER"
  })
  void theAgeOfTheFirstInvoiceMakesNewAndLoyal(LocalDate firstInvoice, ChosenBy by) {
    assertThat(chosen(aCustomer().since(firstInvoice))).isEqualTo(by);
  }

  @ParameterizedTest
  @CsvSource({"2023-11-20, LOYAL_CUSTOMER", "2023-11-21, DEFAULT", "2026-11-19, DEFAULT"})
  void aDelayIsForgottenAfterTheYears(LocalDate lastLate, ChosenBy by) {
    assertThat(chosen(aCustomer().since(LONG_AGO).lastLateOn(lastLate))).isEqualTo(by);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-10, LOYAL_CUSTOMER", "2026-11-09, DEFAULT"})
  void whoIsLateNowIsNotLoyal(LocalDate oldestDue, ChosenBy by) {
    assertThat(chosen(aCustomer().since(LONG_AGO).owingSince(oldestDue))).isEqualTo(by);
  }

  @Test
  void theScenarioIsThatOfTheCategory() {
    InvoiceDecision decision =
        company.decide(aCustomer().since(TONIGHT.minusMonths(1)).owing(anInvoice()));

    assertThat(decision.position().scenario()).isEqualTo("STRICT");
    assertThat(decision.reason()).isEqualTo(Reason.DUE);
  }

  @Test
  void whatWasSetByHandIsStronger() {
    CustomerFixture fresh = aCustomer().since(TONIGHT.minusMonths(1));

    assertThat(chosen(fresh.inCategoryWithScenario("SOFT"))).isEqualTo(ChosenBy.CATEGORY);
    assertThat(chosen(fresh.inCategoryWithScenario(null))).isEqualTo(ChosenBy.DEFAULT);
    assertThat(chosen(fresh.withScenario("SOFT"))).isEqualTo(ChosenBy.CUSTOMER);
  }

  @Test
  void aCategoryWithoutScenarioLeavesTheDefault() {
    company.withNewCustomers(6, null);

    assertThat(chosen(aCustomer().since(TONIGHT.minusMonths(1)))).isEqualTo(ChosenBy.DEFAULT);
  }

  @Test
  void whoIsNewIsNotLoyalYetHoweverTheRulesAreSet() {
    company.withNewCustomers(60, "STRICT");

    assertThat(chosen(aCustomer().since(TONIGHT.minusYears(4)))).isEqualTo(ChosenBy.NEW_CUSTOMER);
  }

  @Test
  void nothingIsDerivedOfWhomNothingIsKnown() {
    assertThat(chosen(aCustomer())).isEqualTo(ChosenBy.DEFAULT);
    assertThat(chosen(aCustomer().since(null))).isEqualTo(ChosenBy.DEFAULT);
  }

  @Test
  void whatWasChosenAtEntryIsKeptWhenTheCustomerGrowsOlder() {
    PositionFacts entered = inScenario("STRICT").chosenBy(ChosenBy.NEW_CUSTOMER).facts();

    InvoiceDecision decision =
        company.decide(aCustomer().since(LONG_AGO).owing(anInvoice().standingAt(entered)));

    assertThat(decision.position().scenario()).isEqualTo("STRICT");
    assertThat(decision.position().chosenBy()).isEqualTo(ChosenBy.NEW_CUSTOMER);
  }
}
