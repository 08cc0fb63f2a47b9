package io.relance.demo;

import io.relance.demo.DemoCustomer.DemoContact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The demo company's ledger as the files that an accounting software would export. */
final class DemoFiles {

  private final DemoCompany company;

  DemoFiles(DemoCompany company) {
    this.company = company;
  }

  /** The files to import, by kind and in the order in which they have to go in. */
  Map<String, CsvTable> byKind() {
    Map<String, CsvTable> files = new LinkedHashMap<>();
    files.put("customers", customerFile());
    files.put("contacts", contactFile());
    files.put("invoices", invoiceFile());
    files.put("payments", paymentFile());
    files.put("credit-notes", creditNoteFile());
    files.put("installments", installmentFile());
    return files;
  }

  private CsvTable customerFile() {
    CsvTable table =
        CsvTable.of(
            "number",
            "name",
            "type",
            "language",
            "email",
            "phone",
            "street",
            "postal_code",
            "city",
            "country",
            "category",
            "payment_terms_days",
            "scenario");
    for (DemoCustomer c : company.customers()) {
      table.add(
          c.number(),
          c.name(),
          c.type(),
          c.language(),
          c.email(),
          c.phone(),
          c.street(),
          c.postalCode(),
          c.city(),
          c.country(),
          c.category(),
          c.paymentTermsDays(),
          c.scenario());
    }
    return table;
  }

  private CsvTable contactFile() {
    CsvTable table =
        CsvTable.of(
            "customer_number",
            "reference",
            "civility",
            "first_name",
            "last_name",
            "email",
            "billing",
            "decision_maker");
    for (DemoCustomer customer : company.customers()) {
      for (DemoContact c : customer.contacts()) {
        table.add(
            customer.number(),
            c.reference(),
            c.civility(),
            c.firstName(),
            c.lastName(),
            c.email(),
            c.billing(),
            c.decisionMaker());
      }
    }
    return table;
  }

  private CsvTable invoiceFile() {
    CsvTable table =
        CsvTable.of(
            "number",
            "customer_number",
            "invoice_date",
            "due_date",
            "currency",
            "amount_excl_tax",
            "amount_incl_tax",
            "status",
            "do_not_remind");
    for (DemoInvoice i : company.invoices()) {
      table.add(
          i.number(),
          i.customer().number(),
          i.invoiceDate(),
          i.dueDate(),
          i.customer().currency(),
          i.amountExclTax(),
          i.amountInclTax(),
          i.fate().status(),
          i.fate() == Fate.DO_NOT_REMIND);
    }
    return table;
  }

  private CsvTable paymentFile() {
    CsvTable table = CsvTable.of("reference", "invoice_number", "payment_date", "amount", "method");
    for (DemoInvoice i : company.invoices()) {
      switch (i.fate()) {
        case PAID, PARTLY_PAID, LEFTOVER ->
            table.add("RG-" + i.number(), i.number(), settlementDate(i), i.settled(), "virement");
        default -> {}
      }
    }
    return table;
  }

  private CsvTable creditNoteFile() {
    CsvTable table = CsvTable.of("number", "invoice_number", "date", "amount");
    for (DemoInvoice i : company.invoices()) {
      switch (i.fate()) {
        case CREDITED, PARTLY_CREDITED ->
            table.add("AV-" + i.number(), i.number(), settlementDate(i), i.settled());
        default -> {}
      }
    }
    return table;
  }

  /** Three parts, the last with the rounding, from next month on. */
  private CsvTable installmentFile() {
    CsvTable table = CsvTable.of("invoice_number", "due_date", "amount");
    for (DemoInvoice i : company.invoices(Fate.SCHEDULED)) {
      BigDecimal third = i.balance().divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
      table.add(i.number(), company.today().plusMonths(1), third);
      table.add(i.number(), company.today().plusMonths(2), third);
      table.add(
          i.number(), company.today().plusMonths(3), i.balance().subtract(third).subtract(third));
    }
    return table;
  }

  /** A few days from the due date, and not in the future. */
  private LocalDate settlementDate(DemoInvoice invoice) {
    LocalDate date = invoice.dueDate().plusDays(invoice.number().hashCode() % 7);
    return date.isAfter(company.today()) ? company.today() : date;
  }
}
