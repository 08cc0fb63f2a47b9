package io.relance.delivery;

import io.relance.time.CompanyClock;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Binds a database to the environment in which it is first used, and tells of one from elsewhere.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("SchemaMigration")
public class FirstUse {

  private static final Logger LOG = System.getLogger(FirstUse.class.getName());

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private Environment environment;
  @Inject private CompanyClock clock;

  @PostConstruct
  public void bind() {
    SendingControl control =
        entities.find(SendingControl.class, SendingControl.ID, LockModeType.PESSIMISTIC_WRITE);
    control.bind(environment.name(), clock.now());
    if (!environment.name().equals(control.environment().orElseThrow())) {
      LOG.log(
          Level.WARNING,
          "This database belongs to {0}, and this is {1}: nothing is sent until an administrator"
              + " confirms it.",
          control.environment().orElseThrow(),
          environment.name());
    }
  }
}
