package io.relance.web.view.scenario;

import io.relance.reminder.outlook.MovedReminder;
import io.relance.reminder.outlook.MovedReminder.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds steps that would move among those that are shown. */
final class MovedSearch {

  private MovedSearch() {}

  /**
   * @param kind or null for any
   * @param text a part of the invoice's or customer's number or of the customer's name, or null;
   *     case does not matter
   */
  static List<MovedReminder> of(List<MovedReminder> moved, Kind kind, String text) {
    String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    return moved.stream()
        .filter(one -> kind == null || one.kind() == kind)
        .filter(one -> names(one).anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted)))
        .toList();
  }

  private static Stream<String> names(MovedReminder moved) {
    return Stream.of(moved.invoiceNumber(), moved.customerNumber(), moved.customerName());
  }
}
