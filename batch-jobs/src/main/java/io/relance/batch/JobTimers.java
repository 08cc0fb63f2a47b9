package io.relance.batch;

import io.relance.delivery.Delivery;
import io.relance.operations.Job;
import io.relance.operations.JobConsole;
import io.relance.operations.JobRequest;
import io.relance.settings.InvoiceOptions;
import io.relance.settings.Settings;
import io.relance.settings.SettingsChanged;
import io.relance.time.CompanyClock;
import io.relance.user.Role;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Starts the jobs by themselves. Each job has one persistent timer in the database, however many
 * servers there are, for its next time only; when it fires, it plans the one after. A timer that
 * came due while no server ran fires once, for the current date. No delivery begins by itself while
 * the relays of all channels rest after an outage.
 */
@Singleton
@Startup
@DependsOn({"domain-ejb.jar#SchemaMigration", "Reconciliation"})
@RunAs(Role.JOBS)
@PermitAll
public class JobTimers {

  private static final Logger LOG = System.getLogger(JobTimers.class.getName());

  @Resource private TimerService timers;

  @EJB private Settings settings;
  @EJB private JobConsole console;
  @EJB private Delivery delivery;
  @Inject private Schedules schedules;
  @Inject private CompanyClock clock;

  @PostConstruct
  void planAll() {
    for (Job job : Job.values()) {
      plan(job, planned(job));
    }
  }

  /** The night's hour or the company's time zone may have changed. */
  public void replan(@Observes SettingsChanged changed) {
    planAll();
  }

  @Timeout
  void fire(Timer timer) {
    Job job = Job.valueOf((String) timer.getInfo());
    if (schedules.areOn() && !isInVain(job)) {
      start(job);
    }
    plan(job, planned(job).stream().filter(other -> !other.equals(timer)).toList());
  }

  private boolean isInVain(Job job) {
    return job == Job.DELIVER_REMINDERS && delivery.channels(true).isEmpty();
  }

  private void start(Job job) {
    try {
      String outcome =
          console
              .start(JobRequest.now(job))
              .fold(
                  accepted -> "started as execution " + accepted.executionId(),
                  refused -> "not started: " + refused.reason());
      LOG.log(Level.INFO, "{0} {1}", job.code(), outcome);
    } catch (EJBException failure) {
      LOG.log(Level.ERROR, job.code() + " could not be started", failure);
    }
  }

  private List<Timer> planned(Job job) {
    return timers.getTimers().stream().filter(timer -> job.name().equals(timer.getInfo())).toList();
  }

  /**
   * Servers that plan at the same moment wait for each other at the row of the options. A timer
   * that is due already fires by itself, and plans then.
   */
  private void plan(Job job, List<Timer> planned) {
    InvoiceOptions options = settings.lockOptions();
    Instant now = clock.instant();
    Instant next = new Timetable(clock.zone(), options.nightTime()).next(job, now);
    Set<Instant> times = planned.stream().map(JobTimers::time).collect(Collectors.toSet());
    boolean isDue = times.stream().anyMatch(time -> !time.isAfter(now));
    if (!isDue && !(planned.size() == 1 && times.contains(next))) {
      planned.forEach(Timer::cancel);
      timers.createSingleActionTimer(Date.from(next), new TimerConfig(job.name(), true));
    }
  }

  private static Instant time(Timer timer) {
    return timer.getNextTimeout().toInstant();
  }
}
