package io.relance.receivable;

/**
 * Which invoices are asked for. A component that is null leaves none out.
 *
 * @param overdue whether reminders may be due: still open, the balance above the tolerance, and
 *     past the due date
 * @param customerNumber the customer's whole number
 * @param status as {@link Invoice#effectiveStatus} says
 * @param text a part of the invoice's or the customer's number, or of the customer's name; case
 *     does not matter
 */
public record InvoiceFilter(
    Boolean overdue, String customerNumber, InvoiceStatus status, String text) {}
