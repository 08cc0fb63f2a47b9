package io.relance.user;

import java.time.Instant;
import java.util.Optional;

/**
 * What a validation link says: that the person of this login reads mail at this address.
 *
 * @param expires from then on the link is worth nothing
 */
record AddressClaim(String login, String email, Instant expires) {

  /**
   * @param user who has the login, or null where nobody has it any more
   */
  LinkState stateFor(ApplicationUser user, Instant now) {
    if (user == null || !user.email().equals(Optional.of(email))) {
      return LinkState.ADDRESS_CHANGED;
    }
    if (user.maySend()) {
      return LinkState.CONFIRMED;
    }
    return now.isBefore(expires) ? LinkState.VALID : LinkState.EXPIRED;
  }
}
