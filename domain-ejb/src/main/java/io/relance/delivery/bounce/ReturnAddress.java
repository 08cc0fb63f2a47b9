package io.relance.delivery.bounce;

import io.relance.delivery.Envelope;
import io.relance.delivery.Envelopes;
import io.relance.delivery.environment.Variables;
import io.relance.user.EmailAddress;
import io.relance.user.KeyPurpose;
import io.relance.user.KeyRing;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Where mail comes back to, as {@code RELANCE_BOUNCE_ADDRESS} says. */
@ApplicationScoped
public class ReturnAddress implements Envelopes {

  /** With which the names of the variables about what comes back begin. */
  public static final String PREFIX = "RELANCE_BOUNCE_";

  private static final Logger LOG = System.getLogger(ReturnAddress.class.getName());

  /** RFC 5321, 4.5.3.1.1: 64 signs, of which a dispatch and its signature take 37 at most. */
  private static final int LONGEST_NAME = 27;

  @EJB private KeyRing keys;

  private Variables variables = new Variables(PREFIX, System.getenv());
  private Optional<BounceAddress> address;

  public ReturnAddress() {}

  /** One made by other variables than the environment's. */
  ReturnAddress(Variables variables, KeyRing keys) {
    this.variables = variables;
    this.keys = keys;
  }

  /** Empty where it isn't set, or is no address. */
  synchronized Optional<BounceAddress> address() {
    if (address == null) {
      address =
          variables
              .text("ADDRESS")
              .filter(ReturnAddress::isUsable)
              .map(given -> new BounceAddress(given, keys.key(KeyPurpose.BOUNCES)));
    }
    return address;
  }

  private static boolean isUsable(String given) {
    boolean usable = EmailAddress.isValid(given) && given.lastIndexOf('@') <= LONGEST_NAME;
    if (!usable) {
      LOG.log(
          Level.ERROR,
          "RELANCE_BOUNCE_ADDRESS is {0}: say an address with at most {1} signs before the @.",
          given,
          LONGEST_NAME);
    }
    return usable;
  }

  @Override
  public Optional<Envelope> of(long dispatchId) {
    return address()
        .map(
            ours -> new Envelope(ours.of(dispatchId), ours.token(dispatchId), BounceAddress.FIELD));
  }
}
