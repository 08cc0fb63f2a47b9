/**
 * Where each invoice stands in its scenario, night after night, and why. It uses the scenarios,
 * what holds them, and the ledger; the decision itself is in {@code reminder.decision}.
 */
package io.relance.reminder;
