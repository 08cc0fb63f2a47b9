package io.relance.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * Keeps the signing keys. A key is made in a transaction of its own: where two servers make it at
 * once, one fails, and finds the other's.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SigningKeys {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public Optional<byte[]> find(String purpose) {
    return Optional.ofNullable(entities.find(SigningKey.class, purpose)).map(SigningKey::bytes);
  }

  public byte[] make(String purpose) {
    SigningKey key = SigningKey.fresh(purpose);
    entities.persist(key);
    entities.flush();
    return key.bytes();
  }
}
