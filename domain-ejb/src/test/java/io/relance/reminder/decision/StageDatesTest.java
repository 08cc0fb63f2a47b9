package io.relance.reminder.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Step;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageDatesTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 1);

  @Test
  void stages_come_on_the_days_of_the_example_in_the_rules() {
    assertThat(
            dates(
                pause(10, PauseFrom.DUE_DATE),
                task(),
                pause(15, PauseFrom.PREVIOUS),
                task(),
                pause(7, PauseFrom.PREVIOUS),
                task()))
        .containsExactly(
            LocalDate.of(2026, 9, 11), LocalDate.of(2026, 9, 26), LocalDate.of(2026, 10, 3));
  }

  @Test
  void only_a_courtesy_reminder_comes_before_the_first_day_late() {
    assertThat(dates(pause(-5, PauseFrom.DUE_DATE), task(), pause(0, PauseFrom.DUE_DATE), task()))
        .containsExactly(LocalDate.of(2026, 8, 27), LocalDate.of(2026, 9, 3));
    assertThat(dates(task())).containsExactly(LocalDate.of(2026, 9, 2));
  }

  @Test
  void a_pause_from_the_due_date_keeps_its_distance_from_the_stage_before() {
    assertThat(dates(pause(10, PauseFrom.DUE_DATE), task(), pause(12, PauseFrom.DUE_DATE), task()))
        .containsExactly(LocalDate.of(2026, 9, 11), LocalDate.of(2026, 9, 18));
  }

  private static List<LocalDate> dates(Step... steps) {
    PublishedScenario scenario =
        PublishedScenario.of("x", 1, new DraftContent("x", Grouping.PER_INVOICE, List.of(steps)));
    return StageDates.of(scenario, DUE, 7);
  }

  private static Step pause(int days, PauseFrom from) {
    return new Step.Pause("p", null, days, from);
  }

  private static Step task() {
    return new Step.Action("a", null, null, 0, null);
  }
}
