package io.relance.reminder.dryrun;

import static java.lang.System.Logger.Level.WARNING;
import static java.util.Comparator.comparing;

import io.relance.reminder.Assumptions;
import io.relance.reminder.DryRun;
import io.relance.reminder.DryRunOutcome;
import io.relance.reminder.SimulationKind;
import io.relance.reminder.Simulations;
import io.relance.time.CompanyClock;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the dry runs that people ask for on a screen, and keeps the last ones on this server. Who
 * may run one is for {@link DryRun} to say: it is called in the name of whoever asks.
 */
@ApplicationScoped
public class DryRunDesk {

  /** Each takes a file, and next to nothing of the heap. */
  static final int KEPT = 30;

  private static final System.Logger LOG = System.getLogger(DryRunDesk.class.getName());

  @EJB private DryRun dryRun;
  @EJB private Simulations simulations;
  @Inject private CompanyClock clock;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  private final Map<String, SimulatedNight> kept = new ConcurrentHashMap<>();

  /**
   * Begins a dry run. Once it has ended it is recorded as the caller's simulation of every scenario
   * that decided; of reminders it writes nothing.
   */
  public SimulatedNight start(LocalDate businessDate, Assumptions assumptions) {
    SimulatedNight night = opened(businessDate, assumptions);
    while (kept.size() >= KEPT) {
      kept.values().stream()
          .min(comparing(SimulatedNight::startedAt))
          .map(SimulatedNight::id)
          .ifPresent(this::drop);
    }
    kept.put(night.id(), night);
    executor.execute(() -> run(night));
    return night;
  }

  private SimulatedNight opened(LocalDate businessDate, Assumptions assumptions) {
    try {
      return new SimulatedNight(
          UUID.randomUUID().toString(), businessDate, assumptions, clock.now());
    } catch (IOException full) {
      throw new UncheckedIOException("A dry run needs a temporary file", full);
    }
  }

  private void run(SimulatedNight night) {
    try {
      DryRunOutcome outcome = dryRun.tell(night.businessDate(), night.assumptions(), night::take);
      simulations.record(SimulationKind.DRY_RUN, outcome.scenarios(), night.businessDate());
      night.complete(outcome, clock.now());
    } catch (RuntimeException broken) {
      LOG.log(WARNING, "A dry run ended early", broken);
      night.fail(clock.now());
    }
  }

  /** One that is still kept on this server. */
  public Optional<SimulatedNight> find(String id) {
    return Optional.ofNullable(id).map(kept::get);
  }

  /** Forgets one, also while it runs. An unknown id is nothing to forget. */
  public void drop(String id) {
    SimulatedNight night = id == null ? null : kept.remove(id);
    if (night != null) {
      night.drop();
    }
  }

  @PreDestroy
  void dropAll() {
    kept.keySet().forEach(this::drop);
  }
}
