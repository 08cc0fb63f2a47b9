package io.relance.user;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret with which links are signed, made at its first use and the same on every server. */
@Entity
@Table(name = "signing_key")
class SigningKey {

  private static final int BYTES = 32;

  @Id private String purpose;
  private String secret;

  protected SigningKey() {}

  static SigningKey fresh(String purpose) {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    SigningKey key = new SigningKey();
    key.purpose = purpose;
    key.secret = Base64.getEncoder().encodeToString(bytes);
    return key;
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(secret);
  }
}
