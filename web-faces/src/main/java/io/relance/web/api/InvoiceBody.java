package io.relance.web.api;

import io.relance.money.Money;
import io.relance.receivable.CreditNote;
import io.relance.receivable.Installment;
import io.relance.receivable.Invoice;
import io.relance.receivable.InvoiceLine;
import io.relance.receivable.InvoiceStatus;
import io.relance.receivable.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One invoice with all that lowers it or holds it.
 *
 * @param amountExclTax or null where the ledger does not know it
 * @param scenario code of the invoice's own scenario, or null
 * @param recipient the contact set by hand, or null where the choice is automatic
 * @param paymentSchedule empty where none is agreed
 */
@Schema(name = "Invoice")
public record InvoiceBody(
    String number,
    String customerNumber,
    String customerName,
    LocalDate invoiceDate,
    LocalDate dueDate,
    String currency,
    String amountExclTax,
    String amountInclTax,
    String paid,
    String credited,
    String balanceDue,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"OPEN", "IN_PAYMENT", "PAID", "CANCELLED", "WRITTEN_OFF"})
        InvoiceStatus status,
    boolean doNotRemind,
    long daysOverdue,
    String scenario,
    ContactBody recipient,
    List<PaymentBody> payments,
    List<CreditNoteBody> creditNotes,
    List<InstallmentBody> paymentSchedule,
    List<DisputeBody> disputes,
    List<PromiseBody> promises) {

  /** What belongs to an invoice, as the ledger gives it. */
  record Parts(
      ContactBody recipient,
      List<Payment> payments,
      List<CreditNote> creditNotes,
      List<Installment> schedule,
      List<DisputeBody> disputes,
      List<PromiseBody> promises) {}

  /** The part of a payment that went to this invoice. */
  @Schema(name = "Payment")
  public record PaymentBody(String reference, LocalDate date, String amount, String method) {}

  /** The part of a credit note that went to this invoice. */
  @Schema(name = "CreditNote")
  public record CreditNoteBody(String number, LocalDate date, String amount) {}

  /** One part payment that was agreed. */
  @Schema(name = "Installment")
  public record InstallmentBody(LocalDate dueDate, String amount) {}

  static InvoiceBody of(InvoiceLine line, Parts parts, LocalDate today) {
    Invoice invoice = line.invoice();
    Currency currency = invoice.currency();
    return new InvoiceBody(
        invoice.number(),
        line.customerNumber(),
        line.customerName(),
        invoice.invoiceDate(),
        invoice.dueDate(),
        currency.getCurrencyCode(),
        invoice.amountExclTax().map(Money::toDecimalString).orElse(null),
        invoice.amountInclTax().toDecimalString(),
        invoice.paid().toDecimalString(),
        invoice.credited().toDecimalString(),
        invoice.balanceDue().toDecimalString(),
        invoice.effectiveStatus(),
        invoice.doNotRemind(),
        InvoiceItem.daysOverdue(invoice, today),
        invoice.scenario().orElse(null),
        parts.recipient(),
        parts.payments().stream().map(payment -> body(payment, currency)).toList(),
        parts.creditNotes().stream().map(note -> body(note, currency)).toList(),
        parts.schedule().stream().map(part -> body(part, currency)).toList(),
        parts.disputes(),
        parts.promises());
  }

  private static PaymentBody body(Payment payment, Currency currency) {
    return new PaymentBody(
        payment.reference(),
        payment.paymentDate(),
        decimals(payment.amount(), currency),
        payment.method().orElse(null));
  }

  private static CreditNoteBody body(CreditNote note, Currency currency) {
    return new CreditNoteBody(note.number(), note.creditDate(), decimals(note.amount(), currency));
  }

  private static InstallmentBody body(Installment part, Currency currency) {
    return new InstallmentBody(part.dueDate(), decimals(part.amount(), currency));
  }

  private static String decimals(BigDecimal amount, Currency currency) {
    return new Money(amount, currency).toDecimalString();
  }
}
