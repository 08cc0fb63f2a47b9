package io.relance.reminder.undo;

/**
 * What one transaction has undone.
 *
 * @param cancelled how many messages will not leave
 * @param takenBack how many invoices stand again where they stood
 * @param tasks how many open tasks were closed
 */
record UndonePart(long cancelled, long takenBack, long tasks) {}
