package io.relance.web.api;

import io.relance.receivable.Invoice;
import io.relance.receivable.InvoiceLine;
import io.relance.receivable.InvoiceStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invoice in a list.
 *
 * @param balanceDue negative when overpaid
 * @param status {@code PAID} also where the balance says it before the ledger does
 */
@Schema(name = "InvoiceItem")
public record InvoiceItem(
    String number,
    String customerNumber,
    String customerName,
    LocalDate invoiceDate,
    LocalDate dueDate,
    String currency,
    @Schema(example = "1234.50") String amountInclTax,
    @Schema(example = "234.50") String balanceDue,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"OPEN", "IN_PAYMENT", "PAID", "CANCELLED", "WRITTEN_OFF"})
        InvoiceStatus status,
    boolean doNotRemind,
    @Schema(description = "0 where it is not late, or settled") long daysOverdue) {

  static InvoiceItem of(InvoiceLine line, LocalDate today) {
    Invoice invoice = line.invoice();
    return new InvoiceItem(
        invoice.number(),
        line.customerNumber(),
        line.customerName(),
        invoice.invoiceDate(),
        invoice.dueDate(),
        invoice.currency().getCurrencyCode(),
        invoice.amountInclTax().toDecimalString(),
        invoice.balanceDue().toDecimalString(),
        invoice.effectiveStatus(),
        invoice.doNotRemind(),
        daysOverdue(invoice, today));
  }

  static long daysOverdue(Invoice invoice, LocalDate today) {
    return switch (invoice.effectiveStatus()) {
      case OPEN, IN_PAYMENT -> Math.max(0, ChronoUnit.DAYS.between(invoice.dueDate(), today));
      case PAID, CANCELLED, WRITTEN_OFF -> 0;
    };
  }
}
