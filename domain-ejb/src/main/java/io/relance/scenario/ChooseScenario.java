package io.relance.scenario;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.Customer;
import io.relance.receivable.CustomerCategories;
import io.relance.receivable.Customers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Chooses by hand what the invoices of a customer enter from now on; those that are under way keep
 * what they have entered.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class ChooseScenario {

  @Inject private ScenarioStore store;
  @EJB private Customers customers;
  @EJB private CustomerCategories categories;

  /** What became of the choice. */
  public enum Outcome {
    DONE,
    UNKNOWN_CUSTOMER,
    UNKNOWN_SCENARIO,
    UNKNOWN_CATEGORY
  }

  /**
   * @param code of a scenario, published or not, or null for that of the category or the company
   */
  public Outcome forCustomer(String number, String code) {
    return code != null && store.find(code).isEmpty()
        ? Outcome.UNKNOWN_SCENARIO
        : change(number, customer -> customer.followScenario(code));
  }

  /**
   * @param category its name, or null for the one that a rule derives
   */
  public Outcome classify(String number, String category) {
    return category != null && categories.find(category).isEmpty()
        ? Outcome.UNKNOWN_CATEGORY
        : change(number, customer -> customer.classify(category));
  }

  private Outcome change(String number, Consumer<Customer> change) {
    Optional<Customer> customer = customers.find(number);
    customer.ifPresent(change);
    return customer.isPresent() ? Outcome.DONE : Outcome.UNKNOWN_CUSTOMER;
  }
}
