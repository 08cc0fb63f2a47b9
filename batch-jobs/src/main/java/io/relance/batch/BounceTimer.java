package io.relance.batch;

import io.relance.delivery.bounce.Bounces;
import io.relance.delivery.bounce.CollectBounces;
import io.relance.settings.Settings;
import io.relance.user.Role;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Looks into the mailbox of what comes back, every five minutes. There is one persistent timer,
 * however many servers there are.
 */
@Singleton
@Startup
@DependsOn("domain-ejb.jar#SchemaMigration")
@RunAs(Role.JOBS)
@PermitAll
public class BounceTimer {

  private static final Logger LOG = System.getLogger(BounceTimer.class.getName());
  private static final long EVERY = Duration.ofMinutes(5).toMillis();

  @Resource private TimerService timers;

  @EJB private Settings settings;
  @EJB private CollectBounces bounces;
  @Inject private Schedules schedules;

  /** Servers that start at the same moment wait for each other at the row of the options. */
  @PostConstruct
  void plan() {
    settings.lockOptions();
    if (timers.getTimers().isEmpty()) {
      timers.createIntervalTimer(
          EVERY, EVERY, new TimerConfig(Bounces.class.getSimpleName(), true));
    }
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    if (schedules.areOn()) {
      bounces
          .collect()
          .filter(collected -> !collected.outcomes().isEmpty())
          .ifPresent(collected -> LOG.log(Level.INFO, "Came back: {0}", collected.outcomes()));
    }
  }
}
