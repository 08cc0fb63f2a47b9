package io.relance.delivery;

import java.util.List;

/**
 * What a delivery has got to send.
 *
 * @param ids of the dispatches, in the order in which they came due
 * @param held whether it got nothing although something is due, since so much has left in the last
 *     minute
 */
public record Claim(List<Long> ids, boolean held) {

  static final Claim NOTHING = new Claim(List.of(), false);
}
