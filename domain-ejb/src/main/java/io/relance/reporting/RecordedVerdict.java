package io.relance.reporting;

import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What the nights of an interval decided for an invoice.
 *
 * @param detail what the reason is about, or null
 * @param since the first of these nights
 * @param recordedAt when it was written down
 */
public record RecordedVerdict(
    DecisionKind decision,
    Reason reason,
    String detail,
    LocalDate since,
    LocalDateTime recordedAt) {}
