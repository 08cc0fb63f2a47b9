package io.relance.reminder;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.relance.reminder.decision.ReminderRules;
import io.relance.reminder.decision.ScenarioCatalogue;
import io.relance.reminder.message.Correspondence;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.settings.InvoiceOptions;
import io.relance.settings.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** Takes down what decisions are made by now: options, published scenarios, values of messages. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API, JOBS})
public class CurrentBasis {

  @EJB private Settings settings;
  @EJB private PublishedScenarios scenarios;
  @EJB private Correspondence correspondence;

  public DecisionBasis read() {
    return new DecisionBasis(rules(settings.options()), catalogue(), correspondence.composer());
  }

  private ScenarioCatalogue catalogue() {
    return new ScenarioCatalogue(
        scenarios.newest().stream().collect(toMap(PublishedScenario::code, identity())));
  }

  private static ReminderRules rules(InvoiceOptions options) {
    return new ReminderRules(
        options.remindersEnabled(),
        options.defaultScenario().orElse(null),
        options.tolerance(),
        options.minimumDaysBetweenContacts(),
        options.minimumStageGapDays(),
        options.disputeGraceDays(),
        options.promiseGraceDays(),
        options.limitationYearsProfessional(),
        options.limitationYearsConsumer());
  }
}
