package io.relance.reminder;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;

import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.CustomerHistory;
import io.relance.reminder.facts.CustomerFile;
import io.relance.reminder.facts.CustomerRange;
import io.relance.reminder.facts.FactsQueries;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Reads what the decision has to know, in as many statements for one customer as for many. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API, JOBS})
public class CustomerFactsReader {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;

  public CustomerFactsReader() {}

  public CustomerFactsReader(EntityManager entities, CompanyClock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * The next customers with something to decide, in the order of their ids; customers with nothing
   * to decide are not read.
   *
   * @param after the last id that was read, or the range's own beginning
   * @param lastDueDate invoices due later are not read, unless they stand in a scenario
   */
  public List<CustomerFile> page(CustomerRange range, long after, int most, LocalDate lastDueDate) {
    return reading(
        queries ->
            queries.filesOf(
                queries.customers(after, range.upTo(), lastDueDate, most), lastDueDate));
  }

  /**
   * The next customers with all their invoices, those included that no night has a need to read.
   *
   * @param after the last id that was read
   */
  public List<CustomerFile> wholePage(long after, int most) {
    return reading(queries -> queries.wholeFilesOf(queries.everyCustomer(after, most)));
  }

  /** Cuts the customers with something to decide into at most so many parts, about equal. */
  public List<CustomerRange> ranges(int most, LocalDate lastDueDate) {
    return CustomerRange.endingAt(reading(queries -> queries.rangeEnds(most, lastDueDate)));
  }

  /** How many invoices there are to decide. */
  public long invoices(LocalDate lastDueDate) {
    return reading(queries -> queries.invoices(lastDueDate));
  }

  /**
   * Customers with the invoices that a night would read, in the order of their ids.
   *
   * @param lastDueDate as {@link DecisionBasis#lastDueDate} gives it
   */
  public List<CustomerFacts> of(Collection<Long> customerIds, LocalDate lastDueDate) {
    return reading(queries -> queries.filesOf(customerIds, lastDueDate)).stream()
        .map(CustomerFile::facts)
        .toList();
  }

  /** The customers of invoices, each with these invoices only, whatever their state. */
  public List<CustomerFacts> about(Collection<Long> invoiceIds) {
    return reading(queries -> queries.filesAbout(invoiceIds)).stream()
        .map(CustomerFile::facts)
        .toList();
  }

  /**
   * The customer of an invoice with all that it owes, due or not, and the invoice whatever its
   * state.
   */
  public CustomerFacts around(long invoiceId) {
    return reading(queries -> queries.fileAround(invoiceId)).facts();
  }

  /** How customers have paid, by their ids; of none where no rule derives a category. */
  public Map<Long, CustomerHistory> histories(Collection<Long> customerIds) {
    return reading(queries -> queries.histories(customerIds));
  }

  private <T> T reading(Reading<T> work) {
    LocalDate today = clock.today();
    return entities
        .unwrap(Session.class)
        .doReturningWork(connection -> work.read(new FactsQueries(connection, today)));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(FactsQueries queries) throws SQLException;
  }
}
