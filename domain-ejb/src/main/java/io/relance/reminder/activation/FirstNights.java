package io.relance.reminder.activation;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.Assumptions;
import io.relance.reminder.ComingNight;
import io.relance.reminder.CustomerNight;
import io.relance.reminder.DryRun;
import io.relance.reminder.Simulations;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.settings.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Foresees, by the night's own decision, what the first night would do. It writes nothing. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstNights {

  @EJB private DryRun dryRun;
  @EJB private Simulations simulations;
  @EJB private ComingNight comingNight;
  @EJB private ScenarioDrafts drafts;
  @EJB private Settings settings;

  /**
   * What is about to be let loose.
   *
   * @param scenario code of the scenario that is published; null where reminders are switched on
   * @param version the number of the older version that is published again; null where the draft is
   */
  public record Release(String scenario, Integer version) {

    public static final Release REMINDERS = new Release(null, null);

    public static Release ofDraft(String scenario) {
      return new Release(scenario, null);
    }

    Assumptions assumptions() {
      if (scenario == null) {
        return new Assumptions(true, Set.of());
      }
      return version == null
          ? new Assumptions(false, Set.of(scenario))
          : new Assumptions(false, Set.of(), Map.of(scenario, version));
    }

    /** Publishing shows what it concerns; what other scenarios remind goes on as before. */
    boolean concerns(FirstReminder reminder) {
      return scenario == null || scenario.equals(reminder.scenario());
    }
  }

  /**
   * Whether a person looks first: the first night would do something, or nights will follow a
   * scenario that nobody ever simulated.
   */
  public boolean wantsALook(Release release) {
    return isUnknown(release) || remindsAnybody(release);
  }

  private boolean isUnknown(Release release) {
    return release.scenario() != null
        && settings.options().remindersEnabled()
        && !simulations.wasSimulated(release.scenario());
  }

  private boolean remindsAnybody(Release release) {
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
    Long revision =
        Optional.ofNullable(release.scenario())
            .flatMap(drafts::find)
            .map(ScenarioDraft::revision)
            .orElse(null);
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
        revision,
        Stream.concat(
                reminders.stream().map(FirstReminder::scenario),
                Stream.ofNullable(release.scenario()))
            .distinct()
            .sorted()
            .filter(code -> !simulations.wasSimulated(code))
            .toList());
  }

  private static Stream<FirstReminder> reminders(CustomerNight night, Release release) {
    return FirstReminder.in(night).filter(release::concerns);
  }
}
