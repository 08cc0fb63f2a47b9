package io.relance.reporting;

import io.relance.reminder.PositionState;
import io.relance.reminder.decision.PositionFacts.ChosenBy;
import java.time.LocalDate;

/**
 * The scenario that reminds an invoice, and how far it has come.
 *
 * @param label the code where it is not published
 * @param version null where it is not published
 * @param category the name of the category that has chosen it, or null
 * @param enteredOn the night of entry, or null before it
 * @param reached stages had
 * @param levels stages in all, 0 where it is not published
 * @param state null before it has entered
 * @param nextOn the day of the next stage if nothing holds it, or null
 */
public record ScenarioInForce(
    String code,
    String label,
    Integer version,
    ChosenBy by,
    String category,
    LocalDate enteredOn,
    int reached,
    int levels,
    PositionState state,
    LocalDate nextOn) {}
