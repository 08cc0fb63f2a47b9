package io.relance.reporting;

import io.relance.receivable.InvoiceStatus;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of a query over customers that says which: its text and its parameters. */
final class CustomerQuery {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  CustomerQuery(CustomerFilter filter, BigDecimal tolerance, LocalDate today) {
    if (filter.view() != CustomerView.ALL) {
      conditions.add(filter.view().condition());
    }
    if (filter.view() == CustomerView.OVERDUE) {
      parameters.put("open", List.of(InvoiceStatus.OPEN, InvoiceStatus.IN_PAYMENT));
      parameters.put("tolerance", tolerance.max(BigDecimal.ZERO));
      parameters.put("today", today);
    }
    if (filter.text() != null) {
      where(
          "(lower(c.number) like :text escape '!' or lower(c.name) like :text escape '!')",
          "text",
          "%" + OverdueQuery.escaped(filter.text().toLowerCase(Locale.ROOT)) + "%");
    }
    where("c.type = :type", "type", filter.type());
    where("c.category = :category", "category", filter.category());
    where("c.language = :language", "language", filter.language());
  }

  private void where(String condition, String name, Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
  }

  String text() {
    return " from Customer c"
        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
  }

  <Q extends Query> Q bind(Q query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
