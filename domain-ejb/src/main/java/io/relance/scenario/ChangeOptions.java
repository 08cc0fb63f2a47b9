package io.relance.scenario;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;

import io.relance.settings.Company;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets invoice options, all or none of them. What of the company stands among the options (time
 * zone, payment link) is changed only by those who may change the company.
 */
@Stateless
public class ChangeOptions {

  @Inject private ScenarioStore store;
  @Inject private CompanyClock clock;
  @EJB private Settings settings;

  /**
   * @return why nothing was changed; empty where everything was
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public List<OptionsFault> apply(OptionsChange change) {
    List<OptionsFault> faults = new ArrayList<>(change.faults());
    change
        .wantedScenario()
        .filter(code -> store.find(code).isEmpty())
        .ifPresent(code -> faults.add(unknown(code)));
    if (faults.isEmpty()) {
      changeCompany(change);
      settings.changeOptions(options -> change.applyTo(options, clock.now()));
    }
    return faults;
  }

  private void changeCompany(OptionsChange change) {
    Company company = settings.company();
    change
        .newZone(company.timeZone())
        .ifPresent(zone -> settings.changeCompany(changed -> changed.moveTo(zone)));
    if (change.company().changes(company)) {
      settings.changeCompany(change.company()::applyTo);
    }
    change
        .newPaymentLink(company.paymentLinkTemplate())
        .ifPresent(
            template -> settings.changeCompany(changed -> changed.payAt(template.orElse(null))));
  }

  private static OptionsFault unknown(String code) {
    return new OptionsFault("defaultScenario", OptionsFault.Code.SCENARIO_UNKNOWN, List.of(code));
  }
}
