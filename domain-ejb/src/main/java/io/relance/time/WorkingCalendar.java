package io.relance.time;

import java.time.LocalDate;

/** Which days are working days in the company's country. */
@FunctionalInterface
public interface WorkingCalendar {

  boolean isWorkingDay(LocalDate day);
}
