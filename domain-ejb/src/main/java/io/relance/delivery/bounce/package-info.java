/**
 * Mail that comes back: read from a mailbox, understood, tied to the dispatch that it is about, and
 * taken note of. Understanding and tying are pure; it uses dispatches, the ledger, tasks and users.
 */
package io.relance.delivery.bounce;
