package io.relance.web.view;

import io.relance.reporting.OverdueTotals.Age;
import io.relance.web.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * One part of the bar that shows how late invoices are.
 *
 * @param start where it begins, in hundredths of the bar
 * @param width in hundredths of the bar
 */
public record AgeBar(Age age, double start, double width) {

  static List<AgeBar> of(List<Age> ages) {
    long all = Math.max(1, ages.stream().mapToLong(Age::invoices).sum());
    List<AgeBar> bars = new ArrayList<>();
    long before = 0;
    for (Age age : ages) {
      bars.add(new AgeBar(age, 100.0 * before / all, 100.0 * age.invoices() / all));
      before += age.invoices();
    }
    return bars;
  }

  /** The days of an age, their unit told once. */
  static String label(Age age, Texts text) {
    if (age.toDays() == null) {
      return text.of("overdue.age.over", age.fromDays() - 1);
    }
    return text.of(
        age.fromDays() == 1 ? "overdue.age.days" : "overdue.age", age.fromDays(), age.toDays());
  }
}
