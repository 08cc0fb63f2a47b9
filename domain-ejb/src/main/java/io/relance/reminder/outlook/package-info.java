/**
 * The reminders that lie ahead if nothing is paid and nobody does anything: of a customer, of the
 * whole company, and how a draft would move them. It uses the decision, the facts and the drafts.
 */
package io.relance.reminder.outlook;
