package io.relance.penalty;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time for which one rate holds: January to June, or July to December.
 *
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-H([12])");

  public HalfYear {
    if (half != 1 && half != 2) {
      throw new IllegalArgumentException("A year has two halves: " + half);
    }
  }

  public static HalfYear of(LocalDate date) {
    return new HalfYear(date.getYear(), date.getMonthValue() <= 6 ? 1 : 2);
  }

  /**
   * @param written such as {@code 2026-H1}
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static HalfYear parse(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a half-year such as 2026-H1: " + written);
    }
    return new HalfYear(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, half == 1 ? Month.JANUARY : Month.JULY, 1);
  }

  /** The one after it. */
  public HalfYear next() {
    return of(lastDay().plusDays(1));
  }

  public LocalDate lastDay() {
    return half == 1 ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31);
  }

  @Override
  public String toString() {
    return "%04d-H%d".formatted(year, half);
  }
}
