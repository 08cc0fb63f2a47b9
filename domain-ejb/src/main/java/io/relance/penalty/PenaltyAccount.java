package io.relance.penalty;

import java.util.List;
import java.util.Optional;

/**
 * What an invoice's lateness has come to, waived or not. None of it is part of the balance.
 *
 * @param stretches what the interest is made of
 * @param waiver the waiver that holds
 */
public record PenaltyAccount(
    Penalty interest, Penalty indemnity, List<Stretch> stretches, Optional<PenaltyWaiver> waiver) {

  public PenaltyAccount {
    stretches = List.copyOf(stretches);
  }
}
