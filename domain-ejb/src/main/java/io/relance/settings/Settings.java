package io.relance.settings;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.function.Consumer;

/** The company and its invoice options, read by everyone and changed by few. */
@Stateless
public class Settings {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private Event<SettingsChanged> changed;

  @PermitAll
  public Company company() {
    return entities.find(Company.class, Company.ID);
  }

  @PermitAll
  public InvoiceOptions options() {
    return entities.find(InvoiceOptions.class, InvoiceOptions.ID);
  }

  /** The contract lets a program set what of the company stands among the options. */
  @RolesAllowed({ADMINISTRATOR, API})
  public void changeCompany(Consumer<Company> change) {
    change.accept(entities.find(Company.class, Company.ID, LockModeType.PESSIMISTIC_WRITE));
    changed.fire(new SettingsChanged());
  }

  /** The options, for whoever plans by them alone: the row is locked until the transaction ends. */
  @RolesAllowed(JOBS)
  public InvoiceOptions lockOptions() {
    return entities.find(InvoiceOptions.class, InvoiceOptions.ID, LockModeType.PESSIMISTIC_WRITE);
  }

  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public void changeOptions(Consumer<InvoiceOptions> change) {
    change.accept(
        entities.find(InvoiceOptions.class, InvoiceOptions.ID, LockModeType.PESSIMISTIC_WRITE));
    changed.fire(new SettingsChanged());
  }
}
