package io.relance.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;

/** Hands out the signing keys, each made at its first use and the same on every server. */
@Stateless
@PermitAll
public class KeyRing {

  @EJB private SigningKeys keys;

  public byte[] key(KeyPurpose purpose) {
    return keys.find(purpose.name()).orElseGet(() -> make(purpose.name()));
  }

  private byte[] make(String purpose) {
    try {
      return keys.make(purpose);
    } catch (EJBException madeElsewhere) {
      return keys.find(purpose).orElseThrow(() -> madeElsewhere);
    }
  }
}
