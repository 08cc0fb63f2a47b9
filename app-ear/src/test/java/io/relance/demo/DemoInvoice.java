package io.relance.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One invoice of the demo company.
 *
 * @param number null until all invoices are drawn, since numbers follow the invoice dates
 * @param amountExclTax null where the ledger's software didn't say
 * @param settled what was paid or credited of it, by its fate
 */
record DemoInvoice(
    String number,
    DemoCustomer customer,
    LocalDate invoiceDate,
    LocalDate dueDate,
    BigDecimal amountExclTax,
    BigDecimal amountInclTax,
    BigDecimal settled,
    Fate fate) {

  DemoInvoice numbered(String itsNumber) {
    return new DemoInvoice(
        itsNumber, customer, invoiceDate, dueDate, amountExclTax, amountInclTax, settled, fate);
  }

  BigDecimal balance() {
    return amountInclTax.subtract(settled);
  }
}
