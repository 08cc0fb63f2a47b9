package io.relance.scenario;

/** Whether each invoice has its own message. */
public enum Grouping {
  /** One message for each invoice. */
  PER_INVOICE,
  /** One message for a customer and currency, with a table of invoices. */
  PER_CUSTOMER
}
