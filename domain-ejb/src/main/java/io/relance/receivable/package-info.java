/**
 * The ledger: customers, contacts, invoices and what lowers their balance. It uses settings, users,
 * money and time, and knows nothing of reminders.
 */
package io.relance.receivable;
