package io.relance.reminder.outlook;

import static java.lang.System.Logger.Level.WARNING;

import io.relance.reminder.ComingNight;
import io.relance.scenario.VersionPublished;
import io.relance.settings.SettingsChanged;
import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Keeps the nights ahead of the company for those who look at them: the whole ledger is gone
 * through once for all of them, on a thread of its own. Who may look is for {@link Outlook} to say:
 * it is called in the name of whoever asks first.
 */
@ApplicationScoped
public class CompanyOutlook {

  /** Nights that are foreseen. */
  public static final int DAYS = 30;

  private static final System.Logger LOG = System.getLogger(CompanyOutlook.class.getName());
  private static final Duration FRESH = Duration.ofMinutes(15);

  @EJB private Outlook outlook;
  @EJB private ComingNight comingNight;
  @Inject private CompanyClock clock;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  private Foresight latest;

  /** The latest foresight; a new one is begun where there is none, or it is old. */
  public Foresight look() {
    LocalDate from = comingNight.businessDate();
    LocalDateTime now = clock.now();
    return latest(from, now);
  }

  private synchronized Foresight latest(LocalDate from, LocalDateTime now) {
    if (latest == null || !latest.from().equals(from) || isOld(latest, now)) {
      latest = begin(from, now);
    }
    return latest;
  }

  private static boolean isOld(Foresight foresight, LocalDateTime now) {
    return !foresight.isRunning() && foresight.begunAt().plus(FRESH).isBefore(now);
  }

  private Foresight begin(LocalDate from, LocalDateTime now) {
    Foresight fresh = new Foresight(from, now);
    executor.execute(() -> foresee(fresh));
    return fresh;
  }

  private void foresee(Foresight foresight) {
    try {
      foresight.complete(outlook.ofCompany(DAYS));
    } catch (RuntimeException broken) {
      LOG.log(WARNING, "The nights ahead could not be foreseen", broken);
    } finally {
      foresight.end();
    }
  }

  /** The next look begins anew; what is being foreseen is waited for. */
  public synchronized void forget() {
    if (latest != null && !latest.isRunning()) {
      latest = null;
    }
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) VersionPublished published) {
    outdate();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingsChanged changed) {
    outdate();
  }

  /** What was foreseen by other rules is of no use, not even while it is being foreseen. */
  private synchronized void outdate() {
    latest = null;
  }
}
