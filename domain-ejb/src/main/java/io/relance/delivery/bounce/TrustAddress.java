package io.relance.delivery.bounce;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;

import io.relance.collection.CollectionTask;
import io.relance.collection.TaskState;
import io.relance.receivable.FailedAddresses;
import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Takes a person's word that an address is right, keeps who gave it, and closes the task. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class TrustAddress {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private FailedAddresses addresses;
  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  public void trust(long customerId, String address) {
    String login = session.getCallerPrincipal().getName();
    addresses.trust(customerId, address);
    entities.persist(new AddressVerdict(customerId, address, login, clock.now()));
    AddressTasks.open(entities, customerId, address)
        .forEach((CollectionTask task) -> task.close(TaskState.DONE, clock.today(), login));
  }
}
