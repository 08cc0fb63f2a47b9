package io.relance.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermsTest {

  @ParameterizedTest
  @CsvSource({
    "30, false, 2026-09-01, 2026-10-01",
    "0, false, 2026-09-01, 2026-09-01",
    "45, true, 2026-01-20, 2026-03-31",
    "30, true, 2028-01-30, 2028-02-29",
    "0, true, 2026-09-30, 2026-09-30"
  })
  void anInvoiceFallsDueAfterItsDaysAndPerhapsAtTheEndOfTheMonth(
      int days, boolean endOfMonth, LocalDate invoiced, LocalDate due) {
    assertThat(new PaymentTerms(days, endOfMonth).dueDate(invoiced)).isEqualTo(due);
  }

  @Test
  void whatTheCustomerHasNotAgreedTheCompanySays() {
    PaymentTerms company = new PaymentTerms(30, true);
    Customer customer = new Customer("C-1", "Boulangerie Martin", "fr");
    assertThat(PaymentTerms.of(customer, company)).isEqualTo(company);
    customer.agreeTerms(60, null);
    assertThat(PaymentTerms.of(customer, company)).isEqualTo(new PaymentTerms(60, true));
    customer.agreeTerms(null, false);
    assertThat(PaymentTerms.of(customer, company)).isEqualTo(new PaymentTerms(30, false));
  }
}
