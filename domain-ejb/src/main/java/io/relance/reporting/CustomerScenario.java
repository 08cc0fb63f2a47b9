package io.relance.reporting;

import io.relance.reminder.decision.PositionFacts.ChosenBy;

/**
 * The scenario that an invoice of a customer enters from now on.
 *
 * @param label the code where it is not published
 * @param published whether it is; until then it reminds nobody
 */
public record CustomerScenario(String code, String label, boolean published, ChosenBy by) {}
