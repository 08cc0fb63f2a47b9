package io.relance.reminder;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.relance.receivable.CategoryRule.Kind;
import io.relance.receivable.CategoryRule.LoyalCustomer;
import io.relance.receivable.CategoryRule.NewCustomer;
import io.relance.receivable.CustomerCategories;
import io.relance.receivable.CustomerCategory;
import io.relance.reminder.decision.DerivedCategories;
import io.relance.reminder.decision.DerivedCategories.LoyalCustomers;
import io.relance.reminder.decision.DerivedCategories.NewCustomers;
import io.relance.reminder.decision.ReminderRules;
import io.relance.reminder.decision.ScenarioCatalogue;
import io.relance.reminder.message.Correspondence;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.settings.InvoiceOptions;
import io.relance.settings.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Map;

/** Takes down what decisions are made by now: options, published scenarios, values of messages. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API, JOBS})
public class CurrentBasis {

  @EJB private Settings settings;
  @EJB private PublishedScenarios scenarios;
  @EJB private ScenarioDrafts drafts;
  @EJB private PublishScenario publishing;
  @EJB private CustomerCategories categories;
  @EJB private Correspondence correspondence;

  public DecisionBasis read() {
    return new DecisionBasis(
        rules(settings.options(), derived()), catalogue(), correspondence.composer());
  }

  /**
   * @throws IllegalArgumentException if there is no such draft or version, or the draft could not
   *     be published
   */
  public DecisionBasis readAsIf(Assumptions assumptions) {
    DecisionBasis basis = assumptions.remindersActivated() ? read().asIfActivated() : read();
    for (String code : assumptions.publishedDrafts()) {
      basis = basis.asIfPublished(publishable(code));
    }
    for (Map.Entry<String, Integer> again : assumptions.publishedAgain().entrySet()) {
      basis = basis.asIfPublished(version(again.getKey(), again.getValue()));
    }
    return basis;
  }

  private PublishedScenario version(String code, int number) {
    return scenarios
        .find(code, number)
        .orElseThrow(() -> new IllegalArgumentException("No version " + number + " of " + code));
  }

  private PublishedScenario publishable(String code) {
    return drafts
        .find(code)
        .filter(
            draft ->
                publishing.check(draft.content()).stream()
                    .noneMatch(one -> one.code().isBlocking()))
        .map(ScenarioDraft::asPublished)
        .orElseThrow(() -> new IllegalArgumentException("Not ready to be published: " + code));
  }

  private ScenarioCatalogue catalogue() {
    return new ScenarioCatalogue(
        scenarios.newest().stream().collect(toMap(PublishedScenario::code, identity())));
  }

  private DerivedCategories derived() {
    return new DerivedCategories(
        categories.derivedBy(Kind.NEW_CUSTOMER).map(CurrentBasis::newCustomers).orElse(null),
        categories.derivedBy(Kind.LOYAL_CUSTOMER).map(CurrentBasis::loyalCustomers).orElse(null));
  }

  private static NewCustomers newCustomers(CustomerCategory category) {
    NewCustomer rule = (NewCustomer) category.rule().orElseThrow();
    return new NewCustomers(category.name(), rule.months(), category.scenario().orElse(null));
  }

  private static LoyalCustomers loyalCustomers(CustomerCategory category) {
    LoyalCustomer rule = (LoyalCustomer) category.rule().orElseThrow();
    return new LoyalCustomers(
        category.name(), rule.years(), rule.days(), category.scenario().orElse(null));
  }

  private static ReminderRules rules(InvoiceOptions options, DerivedCategories derived) {
    return new ReminderRules(
        options.remindersEnabled(),
        options.defaultScenario().orElse(null),
        options.tolerance(),
        options.minimumDaysBetweenContacts(),
        options.minimumStageGapDays(),
        options.disputeGraceDays(),
        options.promiseGraceDays(),
        options.limitationYearsProfessional(),
        options.limitationYearsConsumer(),
        derived);
  }
}
