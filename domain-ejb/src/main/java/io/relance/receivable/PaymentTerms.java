package io.relance.receivable;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When an invoice falls due.
 *
 * @param days from the invoice's date
 * @param endOfMonth whether it is then the end of that month
 */
public record PaymentTerms(int days, boolean endOfMonth) {

  /** The customer's terms; what it has not agreed, the company's terms say. */
  public static PaymentTerms of(Customer customer, PaymentTerms ofTheCompany) {
    return new PaymentTerms(
        customer.paymentTermsDays().orElse(ofTheCompany.days),
        customer.paymentTermsEndOfMonth().orElse(ofTheCompany.endOfMonth));
  }

  public LocalDate dueDate(LocalDate invoiceDate) {
    LocalDate due = invoiceDate.plusDays(days);
    return endOfMonth ? due.with(TemporalAdjusters.lastDayOfMonth()) : due;
  }
}
