package io.relance.reminder.activation;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.Ledger;
import io.relance.reminder.activation.FirstNights.Release;
import io.relance.scenario.ChangeOptions;
import io.relance.scenario.OptionsChange;
import io.relance.scenario.OptionsFault;
import io.relance.scenario.Publication;
import io.relance.scenario.PublishScenario;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Switches reminders on, or publishes, and keeps some invoices out in the same transaction: no
 * night comes in between.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE})
public class LetRemindersLoose {

  @EJB private ChangeOptions options;
  @EJB private PublishScenario publishing;
  @EJB private Ledger ledger;

  /**
   * @param keptOut numbers of invoices that are not to be reminded any more
   * @return why nothing was changed; empty where everything was
   */
  public List<OptionsFault> activate(Collection<String> keptOut) {
    List<OptionsFault> faults = options.apply(new OptionsChange().remindersEnabled(true));
    if (faults.isEmpty()) {
      ledger.keepAway(keptOut);
    }
    return faults;
  }

  /**
   * @param seen the revision of the draft by which the first night was shown
   * @param note why, or null
   * @param keptOut numbers of invoices that are not to be reminded any more; left alone unless the
   *     scenario is published
   * @return empty where somebody has changed the draft since, and nothing was published
   */
  public Optional<Publication> publish(
      Release release, long seen, String note, Collection<String> keptOut) {
    if (!publishing.isStillAt(release.scenario(), seen)) {
      return Optional.empty();
    }
    Publication publication =
        release.version() == null
            ? publishing.publish(release.scenario(), note)
            : publishing.publishAgain(release.scenario(), release.version(), note);
    if (publication instanceof Publication.Published) {
      ledger.keepAway(keptOut);
    }
    return Optional.of(publication);
  }
}
