package io.relance.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.operations.Job;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Timetable timetable = new Timetable(PARIS, LocalTime.of(2, 0));

  @Test
  void theNightRunsOnceADayAtItsHour() {
    assertThat(times(Job.NIGHTLY_REMINDERS, "2026-11-20T23:30:00+01:00", 2))
        .containsExactly("2026-11-21T02:00+01:00", "2026-11-22T02:00+01:00");
    assertThat(times(Job.NIGHTLY_REMINDERS, "2026-11-21T02:00:00+01:00", 1))
        .containsExactly("2026-11-22T02:00+01:00");
  }

  @Test
  void aNightWhoseHourIsLeftOutInSpringRunsAnHourLater() {
    assertThat(times(Job.NIGHTLY_REMINDERS, "2027-03-27T12:00:00+01:00", 2))
        .containsExactly("2027-03-28T03:00+02:00", "2027-03-29T02:00+02:00");
  }

  @Test
  void aNightWhoseHourComesTwiceInAutumnRunsOnce() {
    assertThat(times(Job.NIGHTLY_REMINDERS, "2026-10-24T12:00:00+02:00", 2))
        .containsExactly("2026-10-25T02:00+02:00", "2026-10-26T02:00+01:00");
  }

  @Test
  void theDeliveryRunsEveryTenMinutes() {
    assertThat(times(Job.DELIVER_REMINDERS, "2026-11-21T09:07:12+01:00", 2))
        .containsExactly("2026-11-21T09:10+01:00", "2026-11-21T09:20+01:00");
  }

  @Test
  void theDeliveryRestsFromTheEveningToTheMorning() {
    assertThat(times(Job.DELIVER_REMINDERS, "2026-11-21T21:45:00+01:00", 3))
        .containsExactly(
            "2026-11-21T21:50+01:00", "2026-11-22T06:00+01:00", "2026-11-22T06:10+01:00");
    assertThat(times(Job.DELIVER_REMINDERS, "2026-11-21T03:00:00+01:00", 1))
        .containsExactly("2026-11-21T06:00+01:00");
  }

  private List<String> times(Job job, String after, int count) {
    return Stream.iterate(
            timetable.next(job, ZonedDateTime.parse(after).toInstant()),
            time -> timetable.next(job, time))
        .limit(count)
        .map(time -> time.atZone(PARIS).toOffsetDateTime().toString())
        .toList();
  }
}
