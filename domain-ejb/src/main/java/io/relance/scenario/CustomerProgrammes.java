package io.relance.scenario;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.Customer;
import io.relance.receivable.Customers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ResourceBundle;

/**
 * Programmes of customers: a scenario that is copied for one customer, and edited and published for
 * that customer alone. A customer follows its programme from the first time that it is published;
 * invoices that are under way stay in the scenario that they have entered.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class CustomerProgrammes {

  @Inject private ScenarioStore store;
  @EJB private ScenarioDrafts drafts;
  @EJB private PublishScenario publishing;
  @EJB private PublishedScenarios published;
  @EJB private Customers customers;

  /** What became of the wish for a programme. */
  public sealed interface Outcome {

    /** The programme is there, as a copy, and the customer follows it. */
    record Started(String code) implements Outcome {}

    /**
     * The programme is there, as a draft that has to be put right before it can be published.
     *
     * @param problems that keep it from being published now; none if what was copied is a draft too
     */
    record Drafted(String code, List<DraftProblem> problems) implements Outcome {}

    /** The customer has a programme already. */
    record Exists(String code) implements Outcome {}

    record UnknownCustomer() implements Outcome {}

    record UnknownScenario() implements Outcome {}
  }

  /** The code of a customer's programme. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public Optional<String> of(String customerNumber) {
    return store.programmeOf(customerNumber).map(Scenario::code);
  }

  /** Whether the customer follows its programme: from the first time that it is published. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public boolean isFollowed(String customerNumber) {
    return customers
        .find(customerNumber)
        .flatMap(Customer::scenario)
        .filter(code -> of(customerNumber).filter(code::equals).isPresent())
        .isPresent();
  }

  /**
   * Starts a programme.
   *
   * @param source code of the scenario to copy: what is published of it, or its draft
   */
  public Outcome start(String customerNumber, String source) {
    Optional<Customer> customer = customers.find(customerNumber);
    if (customer.isEmpty()) {
      return new Outcome.UnknownCustomer();
    }
    Optional<Scenario> known = store.programmeOf(customerNumber);
    if (known.isPresent()) {
      return new Outcome.Exists(known.get().code());
    }
    return store
        .find(source)
        .map(copied -> start(customer.get(), copied))
        .orElseGet(Outcome.UnknownScenario::new);
  }

  private Outcome start(Customer customer, Scenario source) {
    Optional<PublishedScenario> version = published.find(source.code());
    String code = add(customer, version.map(DraftContent::of).orElseGet(() -> store.draft(source)));
    store.findForChange(code).orElseThrow().belongTo(customer.number());
    if (version.isEmpty()) {
      return new Outcome.Drafted(code, List.of());
    }
    return publishing.publish(code, null) instanceof Publication.Refused refused
        ? new Outcome.Drafted(code, refused.problems())
        : new Outcome.Started(code);
  }

  private String add(Customer customer, DraftContent content) {
    String code = store.freeCode(ScenarioCode.of("programme " + customer.number()));
    String label =
        ResourceBundle.getBundle("io.relance.scenario.ready", Locale.ROOT)
                .getString("programme.label")
            + customer.name();
    List<Step> fresh = content.steps().stream().map(step -> step.identified(null)).toList();
    drafts.save(
        code,
        new DraftContent(label, content.grouping(), fresh, content.options()),
        OptionalLong.empty());
    return code;
  }

  /** A programme that is published is what its customer follows. */
  public void follow(@Observes VersionPublished event) {
    store
        .find(event.scenario())
        .flatMap(Scenario::customerNumber)
        .flatMap(customers::find)
        .ifPresent(customer -> customer.followScenario(event.scenario()));
  }

  /**
   * Ends a customer's programme: the next invoices enter what its category or the company follows.
   * The scenario stays for those that are under way.
   *
   * @return whether there was one
   */
  public boolean end(String customerNumber) {
    Optional<Scenario> programme = store.programmeOf(customerNumber);
    programme.ifPresent(
        scenario -> {
          scenario.belongToNobody();
          customers
              .find(customerNumber)
              .filter(customer -> customer.scenario().filter(scenario.code()::equals).isPresent())
              .ifPresent(customer -> customer.followScenario(null));
        });
    return programme.isPresent();
  }
}
