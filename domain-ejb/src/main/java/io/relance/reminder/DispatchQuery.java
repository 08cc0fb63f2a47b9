package io.relance.reminder;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A filter as a query's conditions. */
public final class DispatchQuery {

  private static final String ABOUT_INVOICE =
      """
      select %s from DispatchInvoice s, Invoice i, ReminderDispatch o%s
      where i.number = :invoice and s.invoiceId = i.id and o.id = s.dispatchId
      and (s.leftOut is null or o.state = 'CANCELLED')""";

  /** What is about an invoice, and what puts that right. */
  private static final String OF_INVOICE =
      "d.id in ("
          + ABOUT_INVOICE.formatted("o.id", "")
          + " union all "
          + ABOUT_INVOICE.formatted("r.id", ", ReminderDispatch r")
          + " and r.rectifies = o.id)";

  private static final String SHARE =
      """
      exists (select s.invoiceId from DispatchInvoice s, Invoice i
        where s.dispatchId = coalesce(d.rectifies, d.id) and i.id = s.invoiceId and %s)""";

  private final List<String> conditions = new ArrayList<>(List.of("c.id = d.customerId"));
  private final Map<String, Object> parameters = new HashMap<>();

  DispatchQuery(DispatchFilter filter) {
    where("d.businessDate >= :from", "from", filter.from());
    where("d.businessDate <= :to", "to", filter.to());
    where("c.number = :customer", "customer", filter.customer());
    where("d.state in :states", "states", filter.states().isEmpty() ? null : filter.states());
    where(OF_INVOICE, "invoice", filter.invoice());
    where(
        """
        (lower(c.name) like :text escape '!' or lower(c.number) like :text escape '!' or %s)"""
            .formatted(SHARE.formatted("lower(i.number) like :text escape '!'")),
        "text",
        pattern(filter.text()));
    where(SHARE.formatted("s.stageNumber = :level"), "level", filter.level());
    if (filter.decided()) {
      conditions.add("d.rectifies is null and d.scenario is not null and d.orderedBy is null");
    }
  }

  private void where(String condition, String name, Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
  }

  /** What contains a text, whatever its case; null for a blank one. The escape is {@code !}. */
  public static String pattern(String text) {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }

  /**
   * @param order appended; empty for a count
   */
  <T> TypedQuery<T> on(EntityManager entities, String select, String order, Class<T> type) {
    TypedQuery<T> query =
        entities.createQuery(
            select
                + " from ReminderDispatch d, Customer c where "
                + String.join(" and ", conditions)
                + order,
            type);
    parameters.forEach(query::setParameter);
    return query;
  }
}
