package io.relance.web.view;

import io.relance.reminder.outlook.NightAhead;
import io.relance.scenario.StepType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The nights ahead as bars, a day each, its types of steps one over the other: in units of a
 * drawing of {@value #WIDTH} by {@value #HEIGHT}.
 */
public record OutlookChart(List<Part> parts, List<Tick> ticks, List<Mark> marks) {

  public static final int WIDTH = 690;
  public static final int HEIGHT = 200;

  private static final int LEFT = 48;
  private static final int TOP = 10;
  private static final int FLOOR = 174;
  private static final double GAP = 0.3;
  private static final int DAYS_BETWEEN_MARKS = 7;
  private static final List<StepType> BOTTOM_UP =
      List.of(StepType.EMAIL, StepType.SMS, StepType.LETTER, StepType.ACTION);

  /** One type of step on one night. */
  public record Part(
      LocalDate date, StepType type, long steps, double x, double y, double width, double height) {}

  /** A line across, with its number. */
  public record Tick(double y, long steps) {}

  /** A day under the bars. */
  public record Mark(double x, LocalDate date) {}

  /**
   * @param from the first day
   * @param days how many days are shown
   */
  static OutlookChart of(List<NightAhead> nights, LocalDate from, int days) {
    long top = roundedUp(nights.stream().mapToLong(NightAhead::total).max().orElse(0));
    double slot = (double) (WIDTH - LEFT) / days;
    List<Part> parts = new ArrayList<>();
    for (NightAhead night : nights) {
      double x = LEFT + slot * (ChronoUnit.DAYS.between(from, night.date()) + GAP / 2);
      double y = FLOOR;
      for (StepType type : BOTTOM_UP) {
        double height = scaled(night.steps(type), top);
        if (height > 0) {
          y -= height;
          parts.add(
              new Part(night.date(), type, night.steps(type), x, y, slot * (1 - GAP), height));
        }
      }
    }
    return new OutlookChart(List.copyOf(parts), ticks(top), marks(from, days, slot));
  }

  private static double scaled(long steps, long top) {
    return (double) (FLOOR - TOP) * steps / top;
  }

  /** One, two or five with noughts behind it, and even, so that its half is a number. */
  private static long roundedUp(long most) {
    long unit = 2;
    while (true) {
      for (long factor : new long[] {1, 2, 5}) {
        if (unit * factor >= most) {
          return unit * factor;
        }
      }
      unit *= 10;
    }
  }

  private static List<Tick> ticks(long top) {
    return List.of(new Tick(FLOOR, 0), new Tick((FLOOR + TOP) / 2.0, top / 2), new Tick(TOP, top));
  }

  private static List<Mark> marks(LocalDate from, int days, double slot) {
    List<Mark> marks = new ArrayList<>();
    for (int day = 0; day < days; day += DAYS_BETWEEN_MARKS) {
      marks.add(new Mark(LEFT + slot * (day + 0.5), from.plusDays(day)));
    }
    return marks;
  }
}
