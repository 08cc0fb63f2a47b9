package io.relance.reminder.outlook;

import io.relance.money.Money;
import io.relance.scenario.StepType;
import java.time.LocalDate;

/**
 * A step of an invoice's scenario that lies ahead.
 *
 * @param date the business date of the night that decides it
 * @param stepNumber counted from 1, pauses included
 * @param label the step's name, or null
 */
public record ReminderAhead(
    LocalDate date,
    String invoiceNumber,
    Money balanceDue,
    int stepNumber,
    StepType type,
    String label) {}
