package io.relance.intake;

import io.relance.receivable.ContactEntry;
import io.relance.receivable.CreditNoteEntry;
import io.relance.receivable.CustomerEntry;
import io.relance.receivable.CustomerType;
import io.relance.receivable.InvoiceEntry;
import io.relance.receivable.InvoiceStatus;
import io.relance.receivable.PaymentEntry;
import java.util.List;

/** Which column says what of an entry. */
final class RowKinds {

  private static final int IDENTIFIER = Cells.LONGEST_IDENTIFIER;
  private static final int MOST_DAYS = 365;

  static final RowKind<CustomerEntry> CUSTOMERS =
      new RowKind<>(List.of("number"), RowKinds::customer);

  static final RowKind<ContactEntry> CONTACTS =
      new RowKind<>(List.of("customer_number"), RowKinds::contactKey, RowKinds::contact);

  static final RowKind<InvoiceEntry> INVOICES = new RowKind<>(List.of("number"), RowKinds::invoice);

  static final RowKind<PaymentEntry> PAYMENTS =
      new RowKind<>(List.of("reference", "invoice_number"), RowKinds::payment);

  static final RowKind<CreditNoteEntry> CREDIT_NOTES =
      new RowKind<>(List.of("number", "invoice_number"), RowKinds::creditNote);

  static final RowKind<InstallmentRow> INSTALLMENTS =
      new RowKind<>(
          List.of("invoice_number"),
          cells -> List.of("due_date", "invoice_number"),
          RowKinds::installment);

  private RowKinds() {}

  private static CustomerEntry customer(Cells cells) {
    return new CustomerEntry(
        cells.text("number", IDENTIFIER),
        cells.text("name", 200),
        cells.choice("type", CustomerType.class),
        cells.language("language"),
        cells.email("email"),
        cells.text("phone", 40),
        cells.lines("street", 200),
        cells.text("postal_code", 20),
        cells.text("city", 100),
        cells.country("country"),
        cells.text("category", IDENTIFIER),
        cells.whole("payment_terms_days", 0, MOST_DAYS),
        cells.flag("payment_terms_end_of_month"),
        cells.scenario("scenario"));
  }

  private static List<String> contactKey(Cells cells) {
    return cells.raw("reference").isEmpty()
        ? List.of("last_name", "first_name", "customer_number")
        : List.of("reference", "customer_number");
  }

  private static ContactEntry contact(Cells cells) {
    return new ContactEntry(
        cells.text("customer_number", IDENTIFIER),
        cells.text("reference", IDENTIFIER),
        cells.text("last_name", 100),
        cells.text("first_name", 100),
        cells.text("civility", 40),
        cells.email("email"),
        cells.text("phone", 40),
        cells.flag("billing"),
        cells.flag("decision_maker"),
        cells.language("language"));
  }

  private static InvoiceEntry invoice(Cells cells) {
    return new InvoiceEntry(
        cells.text("number", IDENTIFIER),
        cells.text("customer_number", IDENTIFIER),
        cells.date("invoice_date"),
        cells.date("due_date"),
        cells.currency("currency"),
        cells.amount("amount_incl_tax"),
        cells.amount("amount_excl_tax"),
        cells.choice("status", InvoiceStatus.class),
        cells.flag("do_not_remind"),
        cells.scenario("scenario"));
  }

  private static PaymentEntry payment(Cells cells) {
    return new PaymentEntry(
        cells.text("reference", IDENTIFIER),
        cells.text("invoice_number", IDENTIFIER),
        cells.date("payment_date"),
        cells.amount("amount"),
        cells.text("method", 40));
  }

  private static CreditNoteEntry creditNote(Cells cells) {
    return new CreditNoteEntry(
        cells.text("number", IDENTIFIER),
        cells.text("invoice_number", IDENTIFIER),
        cells.date("date"),
        cells.amount("amount"));
  }

  /** An installment has no value to keep: the schedule is replaced as a whole. */
  private static InstallmentRow installment(Cells cells) {
    cells.require("due_date");
    cells.require("amount");
    return new InstallmentRow(
        cells.text("invoice_number", IDENTIFIER), cells.date("due_date"), cells.amount("amount"));
  }
}
