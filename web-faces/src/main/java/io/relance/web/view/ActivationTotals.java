package io.relance.web.view;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.relance.money.Money;
import io.relance.web.text.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the first night would remind, by level. */
public final class ActivationTotals {

  /**
   * @param amounts what is due, by currency
   */
  public record Total(int level, long invoices, String amounts) {}

  private ActivationTotals() {}

  static List<Total> of(List<ActivationRow> reminded, Formats formats) {
    SortedMap<Integer, List<ActivationRow>> levels = new TreeMap<>();
    reminded.forEach(
        row ->
            levels.computeIfAbsent(row.getReminder().level(), level -> new ArrayList<>()).add(row));
    List<Total> totals = new ArrayList<>();
    levels.forEach(
        (level, rows) -> totals.add(new Total(level, rows.size(), amounts(rows, formats))));
    return totals;
  }

  static String amounts(List<ActivationRow> rows, Formats formats) {
    return rows.stream()
        .map(row -> row.getReminder().balance())
        .collect(
            toMap(
                balance -> balance.currency().getCurrencyCode(),
                identity(),
                Money::plus,
                TreeMap::new))
        .values()
        .stream()
        .map(formats::money)
        .collect(joining(" · "));
  }
}
