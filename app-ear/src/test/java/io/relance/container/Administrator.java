package io.relance.container;

import io.relance.user.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Calls the product's beans as an administrator would: they let nobody else in. */
@Stateless
@RunAs(Role.ADMINISTRATOR)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Administrator {

  public <T> T call(Callable<T> work) throws Exception {
    return work.call();
  }
}
