package io.relance.reporting;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.relance.receivable.Customer;
import io.relance.receivable.CustomerCategories;
import io.relance.receivable.CustomerCategory;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.DecisionBasis;
import io.relance.reminder.decision.CustomerHistory;
import io.relance.reminder.decision.CustomerStanding;
import io.relance.reminder.decision.ScenarioChoice;
import io.relance.scenario.PublishedScenario;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The customers with what they owe and what reminds them: a page of them, or one. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
public class CustomerList {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private CustomerFactsReader reader;
  @EJB private CurrentBasis basis;
  @EJB private CustomerCategories categories;

  /**
   * One page. What the rows show beside the customers themselves is looked up for these rows only.
   *
   * @param first index of the first row, from 0
   */
  public List<CustomerLine> page(
      CustomerFilter filter,
      CustomerOrder order,
      boolean descending,
      int first,
      int size,
      LocalDate today) {
    DecisionBasis now = basis.read();
    CustomerQuery query = new CustomerQuery(filter, now.rules().tolerance(), today);
    return lines(
        query
            .bind(
                entities.createQuery(
                    "select c" + query.text() + " order by " + order.clause(descending),
                    Customer.class))
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList(),
        now,
        today);
  }

  /** How many customers a filter leaves. */
  public long count(CustomerFilter filter, LocalDate today) {
    BigDecimal tolerance = basis.read().rules().tolerance();
    CustomerQuery query = new CustomerQuery(filter, tolerance, today);
    return query
        .bind(entities.createQuery("select count(*)" + query.text(), Long.class))
        .getSingleResult();
  }

  /** One customer as a line; empty if there is none of that number. */
  public Optional<CustomerLine> find(String number, LocalDate today) {
    List<Customer> found =
        entities
            .createQuery("select c from Customer c where c.number = :number", Customer.class)
            .setParameter("number", number)
            .getResultList();
    return lines(found, basis.read(), today).stream().findFirst();
  }

  private List<CustomerLine> lines(List<Customer> customers, DecisionBasis now, LocalDate today) {
    List<Long> ids = customers.stream().map(Customer::id).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Debt>> debts =
        new CustomerDebts(entities).of(ids, now.rules().tolerance(), today);
    Set<Long> held = held(ids);
    Map<Long, CustomerHistory> histories = reader.histories(ids);
    Map<String, CustomerCategory> known =
        categories.list().stream().collect(toMap(CustomerCategory::name, identity()));
    return customers.stream()
        .map(
            customer ->
                line(
                    customer,
                    standing(customer, known, histories.get(customer.id())),
                    debts.getOrDefault(customer.id(), List.of()),
                    held.contains(customer.id()),
                    now,
                    today))
        .toList();
  }

  private Set<Long> held(Collection<Long> customerIds) {
    return new HashSet<>(
        entities
            .createQuery(
                """
                select h.customerId from CustomerHold h
                where h.customerId in :customers and h.releasedOn is null""",
                Long.class)
            .setParameter("customers", customerIds)
            .getResultList());
  }

  private static CustomerStanding standing(
      Customer customer, Map<String, CustomerCategory> known, CustomerHistory history) {
    String category = customer.category().orElse(null);
    String scenario =
        Optional.ofNullable(known.get(category)).flatMap(CustomerCategory::scenario).orElse(null);
    return new CustomerStanding(customer.scenario().orElse(null), category, scenario, history);
  }

  private static CustomerLine line(
      Customer customer,
      CustomerStanding standing,
      List<Debt> debts,
      boolean held,
      DecisionBasis now,
      LocalDate today) {
    String derived = standing.derivedCategory(now.rules(), today).orElse(null);
    return new CustomerLine(
        customer.id(),
        customer.number(),
        customer.name(),
        customer.type(),
        customer.language(),
        standing.category() == null ? derived : standing.category(),
        derived != null,
        debts,
        standing.choice(now.rules(), today).map(choice -> scenario(choice, now)).orElse(null),
        held);
  }

  private static CustomerScenario scenario(ScenarioChoice choice, DecisionBasis now) {
    PublishedScenario published = now.scenarios().published().get(choice.code());
    return new CustomerScenario(
        choice.code(),
        published == null ? choice.code() : published.label(),
        published != null,
        choice.by());
  }
}
