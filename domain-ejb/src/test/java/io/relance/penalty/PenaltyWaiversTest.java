package io.relance.penalty;

import static io.relance.delivery.DeliveringCompany.DUE;
import static io.relance.delivery.DeliveringCompany.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.DeliveringCompany;
import io.relance.money.Money;
import io.relance.receivable.Invoice;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.scenario.Grouping;
import io.relance.testing.H2Database;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An invoice of a professional fell due on 1 September 2026; of that half-year no rate is known.
 */
class PenaltyWaiversTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final DeliveringCompany company = new DeliveringCompany(database);
  private Invoice invoice;

  @BeforeEach
  void anInvoiceIsLate() {
    company.open(Grouping.PER_INVOICE);
    invoice = company.owes("C-1", "F-1");
  }

  @AfterEach
  void forget() {
    company.close();
    company.change(
        entities ->
            entities
                .createNativeQuery("delete from penalty_rate where half_year = '2026-H2'")
                .executeUpdate());
  }

  @Test
  void whatIsWaivedIsSoInTheFactsUntilItIsTakenBack() {
    PenaltyWaivers waivers = company.bean(PenaltyWaivers.class);

    assertThat(waivers.waive(invoice.id(), "Bon client")).isPresent();
    assertThat(waivers.waive(invoice.id(), "Encore")).isEmpty();
    assertThat(waivers.of(invoice.id()))
        .hasValueSatisfying(
            waiver -> {
              assertThat(waiver.reason()).isEqualTo("Bon client");
              assertThat(waiver.waivedBy()).isEqualTo("finance");
            });
    assertThat(facts().penaltyWaived()).isTrue();

    assertThat(waivers.withdraw(invoice.id())).isTrue();
    assertThat(waivers.withdraw(invoice.id())).isFalse();
    assertThat(facts().penaltyWaived()).isFalse();
  }

  @Test
  void aDateWithoutARateSaysSoInsteadOfGuessing() {
    PenaltyAccount account = account();

    assertThat(account.interest()).isEqualTo(new Penalty.NoRate(HalfYear.of(DUE)));
    assertThat(account.indemnity()).isEqualTo(new Penalty.Known(Money.of("40", "EUR")));
    assertThat(account.stretches()).hasSize(1);
  }

  @Test
  void oncePublishedTheRateMakesTheSumAndTheBalanceIsWhatItWas() {
    company
        .bean(PenaltyRates.class)
        .write(
            new RateEntry(HalfYear.of(DUE), new BigDecimal("2.15"), new BigDecimal("2.62"), true),
            false);
    Money owed = facts().balanceDue();

    // 12.15 % of the balance for the 10 days from 2 to 11 September
    assertThat(account().interest().amount().orElseThrow().amount())
        .isEqualByComparingTo(
            owed.amount()
                .multiply(new BigDecimal("121.5"))
                .divide(new BigDecimal("36500"), 2, RoundingMode.HALF_UP));
    assertThat(facts().balanceDue()).isEqualTo(owed);
  }

  @ParameterizedTest
  @EnumSource(names = {"CANCELLED", "WRITTEN_OFF"})
  void ofAnInvoiceThatIsGivenUpNothingIsOwed(InvoiceStatus givenUp) {
    company.change(entities -> entities.find(Invoice.class, invoice.id()).declare(givenUp));

    assertThat(account().interest().amount()).hasValueSatisfying(PenaltyWaiversTest::isNothing);
    assertThat(account().indemnity().amount()).hasValueSatisfying(PenaltyWaiversTest::isNothing);
    assertThat(account().stretches()).isEmpty();
  }

  private static void isNothing(Money sum) {
    assertThat(sum.amount()).isZero();
  }

  private PenaltyAccount account() {
    return company.bean(InvoicePenalties.class).of("F-1", NIGHT).orElseThrow();
  }

  private InvoiceFacts facts() {
    List<InvoiceFacts> all = company.ledger().facts(NIGHT).get(0).invoices();
    return all.get(0);
  }
}
