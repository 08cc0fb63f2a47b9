package io.relance.reminder.decision;

import io.relance.reminder.decision.PositionFacts.ChosenBy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The scenarios of customers whom a rule puts into a category. Who is new is not loyal yet, however
 * the rules are set.
 *
 * @param newCustomers or null where no category is for them
 * @param loyalCustomers or null where no category is for them
 */
public record DerivedCategories(NewCustomers newCustomers, LoyalCustomers loyalCustomers) {

  public static final DerivedCategories NONE = new DerivedCategories(null, null);

  /**
   * @param category its name
   * @param months the first invoice is younger
   * @param scenario code, or null where their category has none
   */
  public record NewCustomers(String category, int months, String scenario) {

    boolean include(CustomerHistory history, LocalDate night) {
      return night.isBefore(history.firstInvoiceOn().plusMonths(months));
    }
  }

  /**
   * @param category its name
   * @param years without a delay
   * @param days a delay of so many days is none
   * @param scenario code, or null where their category has none
   */
  public record LoyalCustomers(String category, int years, int days, String scenario) {

    boolean include(CustomerHistory history, LocalDate night) {
      LocalDate since = night.minusYears(years);
      return !history.firstInvoiceOn().isAfter(since)
          && (history.lastLateOn() == null || !history.lastLateOn().isAfter(since))
          && !isLate(history.oldestOpenDueOn(), night);
    }

    private boolean isLate(LocalDate dueOn, LocalDate night) {
      return dueOn != null && night.isAfter(dueOn.plusDays(days));
    }
  }

  /** The scenario of the category that a customer is in on a night; empty where none is set. */
  Optional<ScenarioChoice> choiceFor(CustomerHistory history, LocalDate night) {
    return ruleFor(history, night).flatMap(by -> ScenarioChoice.chosen(scenarioOf(by), by));
  }

  /** The name of the category that a customer is in on a night; empty where it is in none. */
  Optional<String> categoryFor(CustomerHistory history, LocalDate night) {
    return ruleFor(history, night).flatMap(this::categoryOf);
  }

  private Optional<ChosenBy> ruleFor(CustomerHistory history, LocalDate night) {
    if (history == null || history.firstInvoiceOn() == null) {
      return Optional.empty();
    }
    if (newCustomers != null && newCustomers.include(history, night)) {
      return Optional.of(ChosenBy.NEW_CUSTOMER);
    }
    return loyalCustomers != null && loyalCustomers.include(history, night)
        ? Optional.of(ChosenBy.LOYAL_CUSTOMER)
        : Optional.empty();
  }

  private String scenarioOf(ChosenBy by) {
    return by == ChosenBy.NEW_CUSTOMER ? newCustomers.scenario() : loyalCustomers.scenario();
  }

  /** The name of the category that has chosen a scenario by its rule; empty where none has. */
  public Optional<String> categoryOf(ChosenBy by) {
    return switch (by) {
      case NEW_CUSTOMER -> Optional.ofNullable(newCustomers).map(NewCustomers::category);
      case LOYAL_CUSTOMER -> Optional.ofNullable(loyalCustomers).map(LoyalCustomers::category);
      default -> Optional.empty();
    };
  }
}
