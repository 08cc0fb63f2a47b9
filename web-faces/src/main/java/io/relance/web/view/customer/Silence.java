package io.relance.web.view.customer;

import io.relance.reporting.CustomerLine;
import io.relance.reporting.CustomerScenario;
import java.util.Optional;

/** Why no reminder of a customer lies ahead, the strongest cause first. */
public enum Silence {
  NOTHING_OWED,
  HELD,
  NOT_ACTIVATED,
  NO_SCENARIO,
  /** Pauses run longer than the days looked at, scenarios are over, or invoices are held. */
  NOTHING_DUE;

  /**
   * @param activated whether reminders are
   */
  static Silence of(CustomerLine customer, boolean activated) {
    if (customer.openInvoices() == 0) {
      return NOTHING_OWED;
    }
    if (customer.held()) {
      return HELD;
    }
    if (!activated) {
      return NOT_ACTIVATED;
    }
    return Optional.ofNullable(customer.scenario()).filter(CustomerScenario::published).isPresent()
        ? NOTHING_DUE
        : NO_SCENARIO;
  }
}
