/**
 * Lets reminders loose without surprise: what the first night would send, and which invoices it is
 * to leave alone. It uses the dry run, the ledger, and how options and scenarios are changed.
 */
package io.relance.reminder.activation;
