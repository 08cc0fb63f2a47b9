package io.relance.reporting;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.money.Money;
import io.relance.reporting.OverdueTotals.Age;
import io.relance.reporting.OverdueTotals.Outstanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The overdue invoices: a page of them, their totals, and all of them for an export. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
public class OverdueInvoices {

  static final String ROW =
      """
      select new io.relance.reporting.OverdueInvoice(
        i.number, c.number, c.name, i.dueDate, i.currency, i.amountInclTax, i.balanceDue,
        i.doNotRemind, i.scheduled, coalesce(p.stagesHad, 0), p.levelLabel, p.nextOn,
        p.nextStepType, p.state, coalesce(p.decision, r.decision), coalesce(p.reason, r.reason))
      """;
  private static final int[] AGES = {1, 31, 61, 91};
  private static final int FETCH_SIZE = 1000;

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public OverdueInvoices() {}

  OverdueInvoices(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * One page. The database finds the page by as few tables as the filter needs, and only then looks
   * up what the rows show.
   *
   * @param first index of the first row, from 0
   */
  public List<OverdueInvoice> page(
      OverdueFilter filter,
      OverdueOrder order,
      boolean descending,
      int first,
      int size,
      LocalDate today) {
    OverdueQuery query = query(filter, today);
    List<Long> page =
        query
            .bind(
                entities.createQuery(
                    "select i.id" + query.text() + " order by " + order.clause(descending),
                    Long.class))
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList();
    return page.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                ROW
                    + OverdueQuery.FROM
                    + OverdueQuery.RECORDED
                    + " where i.id in :page order by "
                    + order.clause(descending),
                OverdueInvoice.class)
            .setParameter("page", page)
            .getResultList();
  }

  /** Hands over every row, one after the other: all are never in memory together. */
  public void each(
      OverdueFilter filter,
      OverdueOrder order,
      boolean descending,
      LocalDate today,
      Consumer<OverdueInvoice> reader) {
    OverdueQuery query = query(filter, today);
    TypedQuery<OverdueInvoice> rows =
        query.bind(
            entities.createQuery(
                ROW
                    + OverdueQuery.FROM
                    + OverdueQuery.RECORDED
                    + query.where()
                    + " order by "
                    + order.clause(descending),
                OverdueInvoice.class));
    rows.setHint("org.hibernate.fetchSize", FETCH_SIZE);
    try (Stream<OverdueInvoice> stream = rows.getResultStream()) {
      stream.forEach(reader);
    }
  }

  /** The categories of customers, in the order of their names. */
  public List<String> categories() {
    return entities
        .createQuery("select c.name from CustomerCategory c order by c.name", String.class)
        .getResultList();
  }

  /**
   * What is owed on the invoices of a filter: one for each currency, that of most of them first.
   */
  public List<Outstanding> outstanding(OverdueFilter filter, LocalDate today) {
    return outstanding(query(filter, today));
  }

  /** The figures over all overdue invoices. */
  public OverdueTotals totals(LocalDate today) {
    OverdueQuery query = query(OverdueFilter.NONE, today);
    Tuple figures = figures(query, today);
    return new OverdueTotals(
        outstanding(query),
        figures.get("customers", Long.class),
        figures.get("held", Long.class),
        ageing(figures),
        views(figures));
  }

  private List<Outstanding> outstanding(OverdueQuery query) {
    return query
        .bind(
            entities.createQuery(
                "select i.currency, sum(i.balanceDue), count(*)"
                    + query.text()
                    + " group by i.currency order by count(*) desc, i.currency",
                Tuple.class))
        .getResultStream()
        .map(OverdueInvoices::outstanding)
        .toList();
  }

  private static Outstanding outstanding(Tuple row) {
    Currency currency = Currency.getInstance(row.get(0, String.class));
    return new Outstanding(
        new Money(row.get(1, BigDecimal.class), currency), row.get(2, Long.class));
  }

  private Tuple figures(OverdueQuery query, LocalDate today) {
    StringBuilder select =
        new StringBuilder(
            "select count(distinct i.customerId) as customers, count(distinct case when "
                + OverdueView.HELD.condition()
                + " then i.customerId end) as held");
    for (OverdueView view : OverdueView.values()) {
      String condition = view.condition().isEmpty() ? "1 = 1" : view.condition();
      select.append(", count(case when ").append(condition).append(" then 1 end) as ").append(view);
    }
    for (int age = 0; age < AGES.length; age++) {
      select.append(", count(case when i.dueDate <= :from").append(age);
      select.append(age + 1 < AGES.length ? " and i.dueDate > :from" + (age + 1) : "");
      select.append(" then 1 end) as age").append(age);
    }
    Query figures = query.bind(entities.createQuery(select + query.text(), Tuple.class));
    for (int age = 0; age < AGES.length; age++) {
      figures.setParameter("from" + age, today.minusDays(AGES[age]));
    }
    figures.setParameter("night", query.night());
    return (Tuple) figures.getSingleResult();
  }

  private static List<Age> ageing(Tuple figures) {
    return IntStream.range(0, AGES.length)
        .mapToObj(
            age ->
                new Age(
                    AGES[age],
                    age + 1 < AGES.length ? AGES[age + 1] - 1 : null,
                    figures.get("age" + age, Long.class)))
        .toList();
  }

  private static Map<OverdueView, Long> views(Tuple figures) {
    Map<OverdueView, Long> views = new EnumMap<>(OverdueView.class);
    for (OverdueView view : OverdueView.values()) {
      views.put(view, figures.get(view.name(), Long.class));
    }
    return views;
  }

  private OverdueQuery query(OverdueFilter filter, LocalDate today) {
    BigDecimal tolerance =
        entities
            .createQuery("select o.tolerance from InvoiceOptions o", BigDecimal.class)
            .getSingleResult();
    return new OverdueQuery(
        filter, tolerance, new Verdicts(entities).newestNight().orElse(today), today);
  }
}
