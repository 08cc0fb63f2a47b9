package io.relance.reminder.decision;

import io.relance.scenario.StepType;
import java.time.LocalDate;

/**
 * A step that will be decided if nothing changes.
 *
 * @param date the business date of the night that decides it
 * @param stepNumber counted from 1, pauses included
 * @param label the step's name, or null
 */
public record Upcoming(LocalDate date, int stepNumber, StepType type, String label) {}
