package io.relance.reminder.approval;

import io.relance.reminder.decision.Reason;
import io.relance.reminder.message.Composition;
import io.relance.scenario.MessageText;

/**
 * The words of a message that waits for approval.
 *
 * @param proposal as the list shows it
 * @param text with merge fields: what a person has written, else the step's own
 * @param preview how it would read now, to the first who would receive it; null where nothing is
 *     left of it or nobody can receive it
 * @param objection why there is no preview, or null
 * @param revision to be given back with the next change, so that nobody's work is overwritten
 */
public record ProposalText(
    Proposal proposal, MessageText text, Composition preview, Reason objection, long revision) {

  /** The revision of a text that nobody has touched. */
  public static final long UNTOUCHED = -1;
}
