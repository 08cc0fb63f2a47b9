package io.relance.reminder.approval;

import io.relance.money.Money;
import io.relance.reminder.DispatchView;
import io.relance.reminder.decision.Reason;
import java.io.Serializable;

/**
 * A message that waits for approval, as a list shows it.
 *
 * @param claimed what it would claim now, open credits taken off; where nothing is left of it, what
 *     it would have claimed when the night decided; a rectification claims nothing
 * @param objection why it would be cancelled if it were to leave now, or null
 * @param reworded whether a person has put other words in the place of the step's own
 */
public record Proposal(DispatchView dispatch, Money claimed, Reason objection, boolean reworded)
    implements Serializable {}
