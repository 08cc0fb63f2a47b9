package io.relance.time;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/** A country's working days: neither Saturday, Sunday, nor a holiday of the whole country. */
public final class PublicHolidays implements WorkingCalendar {

  private final HolidayManager holidays;

  private PublicHolidays(HolidayManager holidays) {
    this.holidays = holidays;
  }

  /**
   * @param country ISO 3166 code of two letters
   * @throws RuntimeException if no calendar is known for the country
   */
  public static PublicHolidays of(String country) {
    return new PublicHolidays(
        HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT))));
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY
        && weekday != DayOfWeek.SUNDAY
        && !holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
  }
}
