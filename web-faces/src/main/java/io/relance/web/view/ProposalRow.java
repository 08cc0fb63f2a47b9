package io.relance.web.view;

import io.relance.money.Money;
import io.relance.reminder.approval.Proposal;
import java.io.Serializable;

/** A message that waits for approval, as the table shows it. */
public record ProposalRow(Proposal proposal) implements Serializable {

  public String getKey() {
    return Long.toString(id());
  }

  long id() {
    return proposal.dispatch().id();
  }

  Money claimed() {
    return proposal.claimed();
  }

  /** What it has in common with every dispatch. */
  public DispatchRow getRow() {
    return new DispatchRow(proposal.dispatch());
  }

  public Proposal getProposal() {
    return proposal;
  }
}
