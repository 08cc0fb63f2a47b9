package io.relance.reporting;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.decision.CustomerHistory;
import io.relance.reminder.decision.CustomerStanding;
import io.relance.reminder.decision.DerivedCategories;
import io.relance.reminder.decision.ReminderRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the customers whom rules put into a category, by the rules themselves. It goes through all
 * customers that were given none.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
public class DerivedCustomers {

  private static final int PAGE = 1_000;

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private CustomerFactsReader reader;
  @EJB private CurrentBasis basis;

  /** By the name of the category; one without customers is left out. */
  public Map<String, Long> count(LocalDate today) {
    ReminderRules rules = basis.read().rules();
    Map<String, Long> counts = new HashMap<>();
    if (rules.derivedCategories().equals(DerivedCategories.NONE)) {
      return counts;
    }
    List<Long> page = page(0);
    while (!page.isEmpty()) {
      for (CustomerHistory history : reader.histories(page).values()) {
        new CustomerStanding(null, null, null, history)
            .derivedCategory(rules, today)
            .ifPresent(name -> counts.merge(name, 1L, Long::sum));
      }
      page = page(page.get(page.size() - 1));
    }
    return counts;
  }

  private List<Long> page(long after) {
    return entities
        .createQuery(
            "select c.id from Customer c where c.id > :after and c.category is null order by c.id",
            Long.class)
        .setParameter("after", after)
        .setMaxResults(PAGE)
        .getResultList();
  }
}
