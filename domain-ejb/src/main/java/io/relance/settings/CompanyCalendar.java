package io.relance.settings;

import io.relance.time.PublicHolidays;
import io.relance.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The working days of the country in which the company is set to be. */
@ApplicationScoped
public class CompanyCalendar implements WorkingCalendar {

  private final Map<String, WorkingCalendar> calendars = new ConcurrentHashMap<>();

  @Inject private Settings settings;

  /** The calendar of the country as it is set now; ask once for many days. */
  public WorkingCalendar current() {
    return calendars.computeIfAbsent(settings.company().country(), PublicHolidays::of);
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return current().isWorkingDay(day);
  }
}
