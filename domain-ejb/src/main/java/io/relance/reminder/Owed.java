package io.relance.reminder;

import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.InvoiceFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** An invoice with its customer, as they are now. */
public record Owed(CustomerFacts customer, InvoiceFacts invoice) {

  /** All invoices of some customers, by their ids. */
  public static Map<Long, Owed> byInvoice(Collection<CustomerFacts> customers) {
    Map<Long, Owed> owed = new HashMap<>();
    for (CustomerFacts customer : customers) {
      customer.invoices().forEach(invoice -> owed.put(invoice.id(), new Owed(customer, invoice)));
    }
    return owed;
  }
}
