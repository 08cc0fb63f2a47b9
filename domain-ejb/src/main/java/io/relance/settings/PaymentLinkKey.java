package io.relance.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The secret that the payment page shares with us, from {@code RELANCE_PAYMENT_LINK_KEY}: what a
 * link says of an invoice is signed with it.
 */
@ApplicationScoped
public class PaymentLinkKey {

  private static final String VARIABLE = "RELANCE_PAYMENT_LINK_KEY";

  /** Empty where the server has none: then no link can be signed. */
  public Optional<byte[]> find() {
    return Optional.ofNullable(System.getenv(VARIABLE))
        .filter(key -> !key.isBlank())
        .map(key -> key.strip().getBytes(UTF_8));
  }
}
