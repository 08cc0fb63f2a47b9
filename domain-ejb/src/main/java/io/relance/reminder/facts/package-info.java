/**
 * Reads what the decision has to know of customers and invoices, by plain statements over the
 * tables of the floors below. It uses the decision's own values and nothing else of the reminders.
 */
package io.relance.reminder.facts;
