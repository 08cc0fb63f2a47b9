package io.relance.web.api;

import io.relance.reminder.approval.Proposal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message that waits for approval.
 *
 * @param claimed what it would claim now, credits taken off
 * @param objection code of why it would be cancelled if it were to leave now, or null
 * @param reworded whether a person has put other words in the place of the step's own
 */
@Schema(name = "Proposal")
public record ProposalEntry(
    DispatchEntry dispatch,
    MoneyBody claimed,
    @Schema(nullable = true) String objection,
    boolean reworded) {

  static ProposalEntry of(Proposal proposal) {
    return new ProposalEntry(
        DispatchEntry.of(proposal.dispatch()),
        MoneyBody.of(proposal.claimed()),
        proposal.objection() == null ? null : proposal.objection().name(),
        proposal.reworded());
  }
}
