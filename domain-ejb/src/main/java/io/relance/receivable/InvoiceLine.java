package io.relance.receivable;

/** An invoice in a list, with whom it goes to. */
public record InvoiceLine(Invoice invoice, String customerNumber, String customerName) {}
