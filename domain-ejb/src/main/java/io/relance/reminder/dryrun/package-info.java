/**
 * Keeps what a dry run has told for as long as a person looks at it: in a file that no name leads
 * to, with an index of its pages, so that a ledger of any size takes neither heap nor session.
 */
package io.relance.reminder.dryrun;
