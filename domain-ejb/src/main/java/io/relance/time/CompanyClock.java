package io.relance.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What time it is at the company. Only the edges ask; the domain is told the date. */
@FunctionalInterface
public interface CompanyClock {

  /** A clock in the company's time zone as it is set now. */
  Clock clock();

  default LocalDate today() {
    return LocalDate.now(clock());
  }

  default LocalDateTime now() {
    return LocalDateTime.now(clock());
  }

  default Instant instant() {
    return clock().instant();
  }

  default ZoneId zone() {
    return clock().getZone();
  }
}
