package io.relance.reminder.decision;

import java.time.LocalDate;

/**
 * How long a customer has been one, and how it has paid; what derives a category.
 *
 * @param firstInvoiceOn the date of the first invoice, or null where there is none
 * @param lastLateOn the last day on which an invoice was late that is settled by now, later than
 *     the rule for loyal customers lets pass; or null
 * @param oldestOpenDueOn the due date of the oldest invoice that is not settled, or null
 */
public record CustomerHistory(
    LocalDate firstInvoiceOn, LocalDate lastLateOn, LocalDate oldestOpenDueOn) {}
