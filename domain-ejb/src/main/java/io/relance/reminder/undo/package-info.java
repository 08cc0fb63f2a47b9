/**
 * Undoes nights: cancels what has not left, and puts the invoices back to where they stood. It uses
 * the dispatches, the positions, their reasons and tasks, and how nights write them.
 */
package io.relance.reminder.undo;
