/**
 * The documents that go along with messages: invoices that were given to us, statements of account
 * that we write, with the code that a bank's app reads; and the archive of what was sent. It uses
 * the decision's facts, the wording of messages, the ledger and the settings; how HTML becomes a
 * PDF is its sub-package's affair.
 */
package io.relance.delivery.document;
