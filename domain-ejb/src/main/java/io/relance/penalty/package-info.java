/**
 * What a late customer owes beyond the invoice: interest and the fixed indemnity, by the law of its
 * type. It uses the ledger's words, money and time, and never changes an invoice's balance.
 */
package io.relance.penalty;
