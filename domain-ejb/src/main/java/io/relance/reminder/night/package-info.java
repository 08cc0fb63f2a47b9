/**
 * Writes down what a night has decided: positions, reasons, dispatches and tasks, many customers at
 * a time. It uses the entities of the reminders and of the collection, and decides nothing.
 */
package io.relance.reminder.night;
