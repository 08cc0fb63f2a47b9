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

/** The part of a query over overdue invoices that says which: its text and its parameters. */
final class OverdueQuery {

  /** Outer joins on keys, so that the database leaves out a table that a query doesn't name. */
  static final String FROM =
      """

      from Invoice i
      left join Customer c on c.id = i.customerId
      left join ScenarioPosition p on p.invoiceId = i.id""";

  /** What the last night said of an invoice that has not entered a scenario. */
  static final String RECORDED =
      """

      left join RecordedReason r on p.id is null and r.invoiceId = i.id and r.lastNight is null""";

  private static final String REASON =
      """
      (p.reason = :reason or p.id is null and exists (select r.id from RecordedReason r
        where r.invoiceId = i.id and r.lastNight is null and r.reason = :reason))""";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();
  private final LocalDate night;

  /**
   * @param night the night whose reminders are "this night's"
   */
  OverdueQuery(OverdueFilter filter, BigDecimal tolerance, LocalDate night, LocalDate today) {
    this.night = night;
    where("i.status in :open", "open", List.of(InvoiceStatus.OPEN, InvoiceStatus.IN_PAYMENT));
    where("i.balanceDue > :tolerance", "tolerance", tolerance.max(BigDecimal.ZERO));
    where("i.dueDate < :today", "today", today);
    narrow(filter, today);
  }

  private void narrow(OverdueFilter filter, LocalDate today) {
    view(filter.view());
    if (filter.text() != null && !filter.text().isBlank()) {
      where(
          "(lower(i.number) like :text escape '!' or lower(c.number) like :text escape '!'"
              + " or lower(c.name) like :text escape '!')",
          "text",
          "%" + escaped(filter.text().strip().toLowerCase(Locale.ROOT)) + "%");
    }
    whereSet("i.balanceDue >= :balance", "balance", filter.minimumBalance());
    whereSet("i.dueDate <= :latest", "latest", daysBefore(today, filter.minimumDaysLate()));
    whereSet("i.dueDate >= :earliest", "earliest", daysBefore(today, filter.maximumDaysLate()));
    whereSet("coalesce(p.stagesHad, 0) = :level", "level", filter.level());
    whereSet(REASON, "reason", filter.reason());
    whereSet("c.category = :category", "category", filter.category());
  }

  private void view(OverdueView view) {
    if (view != OverdueView.ALL) {
      conditions.add(view.condition());
      if (view.condition().contains(":night")) {
        parameters.put("night", night);
      }
    }
  }

  private void whereSet(String condition, String name, Object value) {
    if (value != null) {
      where(condition, name, value);
    }
  }

  private void where(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
  }

  private static LocalDate daysBefore(LocalDate today, Integer days) {
    return days == null ? null : today.minusDays(days);
  }

  static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  String text() {
    return FROM + where();
  }

  String where() {
    return " where " + String.join(" and ", conditions);
  }

  LocalDate night() {
    return night;
  }

  <Q extends Query> Q bind(Q query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
