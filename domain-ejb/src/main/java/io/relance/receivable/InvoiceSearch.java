package io.relance.receivable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A filter as a query; the oldest due dates come first. */
final class InvoiceSearch {

  private static final String FROM = " from Invoice i join Customer c on c.id = i.customerId";
  private static final String STILL_OPEN = "i.status in (OPEN, IN_PAYMENT)";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  InvoiceSearch(InvoiceFilter filter, LocalDate today, BigDecimal tolerance) {
    if (filter.overdue() != null) {
      String overdue = STILL_OPEN + " and i.balanceDue > :tolerance and i.dueDate < :today";
      where(filter.overdue() ? overdue : "not (" + overdue + ")");
      parameters.put("tolerance", tolerance);
      parameters.put("today", today);
    }
    if (filter.customerNumber() != null) {
      where("c.number = :customer");
      parameters.put("customer", filter.customerNumber());
    }
    if (filter.status() != null) {
      where(status(filter.status()));
    }
    if (filter.text() != null) {
      where(
          "(lower(i.number) like :text escape '!' or lower(c.number) like :text escape '!'"
              + " or lower(c.name) like :text escape '!')");
      parameters.put("text", "%" + escaped(filter.text().toLowerCase(Locale.ROOT)) + "%");
    }
  }

  List<InvoiceLine> lines(EntityManager entities, int offset, int limit) {
    return query(
            entities,
            "select new io.relance.receivable.InvoiceLine(i, c.number, c.name)",
            " order by i.dueDate, i.number",
            InvoiceLine.class)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  long count(EntityManager entities) {
    return query(entities, "select count(*)", "", Long.class).getSingleResult();
  }

  private <T> TypedQuery<T> query(
      EntityManager entities, String select, String order, Class<T> type) {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    TypedQuery<T> query = entities.createQuery(select + FROM + where + order, type);
    parameters.forEach(query::setParameter);
    return query;
  }

  private void where(String condition) {
    conditions.add(condition);
  }

  /** The same rule as {@link Invoice#effectiveStatus}. */
  private static String status(InvoiceStatus status) {
    return switch (status) {
      case OPEN, IN_PAYMENT -> "i.status = " + status + " and i.balanceDue > 0";
      case PAID -> "(i.status = PAID or " + STILL_OPEN + " and i.balanceDue <= 0)";
      case CANCELLED, WRITTEN_OFF -> "i.status = " + status;
    };
  }

  /** So that what a person types stands for itself; the escape is an exclamation mark. */
  static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
