package io.relance.reminder.activation;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.Assumptions;
import io.relance.reminder.ComingNight;
import io.relance.reminder.CustomerNight;
import io.relance.reminder.DryRun;
import io.relance.reminder.Simulations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Foresees, by the night's own decision, what the first night would do. It writes nothing. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
public class FirstNights {

  @EJB private DryRun dryRun;
  @EJB private Simulations simulations;
  @EJB private ComingNight comingNight;

  /**
   * What is about to be let loose.
   *
   * @param scenario code of the scenario whose draft is published; null where reminders are
   *     switched on
   */
  public record Release(String scenario) {

    public static final Release REMINDERS = new Release(null);

    Assumptions assumptions() {
      return scenario == null
          ? new Assumptions(true, Set.of())
          : new Assumptions(false, Set.of(scenario));
    }

    /** Publishing shows what it concerns; what other scenarios remind goes on as before. */
    boolean concerns(FirstReminder reminder) {
      return scenario == null || scenario.equals(reminder.scenario());
    }
  }

  /** Whether the first night would do anything at all. */
  public boolean remindsAnybody(Release release) {
    AtomicBoolean found = new AtomicBoolean();
    dryRun.decide(
        comingNight.businessDate(),
        release.assumptions(),
        night -> {
          found.set(reminders(night, release).findAny().isPresent());
          return !found.get();
        });
    return found.get();
  }

  public FirstNight of(Release release) {
    List<FirstReminder> reminders = new ArrayList<>();
    LocalDate date = comingNight.businessDate();
    dryRun.decide(
        date,
        release.assumptions(),
        night -> {
          reminders(night, release).forEach(reminders::add);
          return true;
        });
    return new FirstNight(
        date,
        reminders,
        reminders.stream()
            .map(FirstReminder::scenario)
            .distinct()
            .sorted()
            .filter(code -> !simulations.wasSimulated(code))
            .toList());
  }

  private static Stream<FirstReminder> reminders(CustomerNight night, Release release) {
    return FirstReminder.in(night).filter(release::concerns);
  }
}
