package io.relance.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;

/**
 * An invoice's whole payment schedule, which takes the place of the one before.
 *
 * @param amounts what is to be paid on which day, in the invoice's currency; not empty
 */
public record ScheduleEntry(String invoiceNumber, SortedMap<LocalDate, BigDecimal> amounts) {

  public ScheduleEntry {
    Objects.requireNonNull(invoiceNumber, "invoiceNumber");
    if (amounts.isEmpty()) {
      throw new IllegalArgumentException("A schedule has an installment");
    }
  }
}
