package io.relance.user;

/** What a key signs; each purpose has a key of its own. */
public enum KeyPurpose {
  /** The link that validates an address. */
  ADDRESS_VALIDATION,
  /** The address to which a dispatch's mail comes back. */
  BOUNCES
}
