package io.relance.web.view.scenario;

import io.relance.reminder.decision.StageDates;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Stage;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The steps on their line: a column for each pause and one for each stage, with the day on which
 * the stage comes.
 */
final class StepLine {

  /** Any due date does: the marks count from it. Not near the end of a month. */
  private final LocalDate due;

  private final Map<Integer, Stage> stageOfStep = new HashMap<>();
  private final List<LocalDate> dates;
  private final List<Step> steps;

  /**
   * A column of the line.
   *
   * @param level of the stage, from 1; 0 for a pause
   * @param days after the due date on which the stage comes; of no meaning for a pause
   * @param boxes the pause, or the steps that are decided together
   */
  public record Column(int level, long days, List<Box> boxes) {

    public boolean pause() {
      return level == 0;
    }

    /** The identity of the last step: what is inserted after the column goes behind it. */
    public String last() {
      return boxes.get(boxes.size() - 1).form().getId();
    }
  }

  /**
   * @param number the step's place, from 1
   */
  public record Box(int number, StepForm form) {

    public StepType type() {
      return form.getType();
    }

    /** The style class of the type's colours. */
    public String style() {
      return type().name().toLowerCase(Locale.ROOT);
    }
  }

  StepLine(List<Step> steps, LocalDate due, int minimumStageGapDays) {
    this.steps = steps;
    this.due = due;
    PublishedScenario scenario =
        PublishedScenario.of("", 0, new DraftContent("", Grouping.PER_INVOICE, steps));
    dates = StageDates.of(scenario, due, minimumStageGapDays);
    for (Stage stage : scenario.stages()) {
      stage.steps().forEach(numbered -> stageOfStep.put(numbered.number(), stage));
    }
  }

  /**
   * @param forms of the steps, in the same order
   */
  List<Column> columns(List<StepForm> forms) {
    List<Column> columns = new ArrayList<>();
    for (int place = 0; place < forms.size(); place++) {
      Box box = new Box(place + 1, forms.get(place));
      Stage stage = stageOfStep.get(box.number());
      Column last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
      if (stage != null && last != null && last.level() == stage.number()) {
        last.boxes().add(box);
      } else {
        columns.add(
            new Column(
                stage == null ? 0 : stage.number(),
                stage == null ? 0 : days(stage),
                new ArrayList<>(List.of(box))));
      }
    }
    return columns;
  }

  /** The day on which a step's stage comes; for a pause, that of the stage after it. */
  LocalDate dateOf(int number) {
    for (int next = number; next <= steps.size(); next++) {
      Stage stage = stageOfStep.get(next);
      if (stage != null) {
        return dates.get(stage.number() - 1);
      }
    }
    return due;
  }

  int levels() {
    return dates.size();
  }

  /** Days from the due date to the last stage. */
  long lastDay() {
    return dates.isEmpty() ? 0 : ChronoUnit.DAYS.between(due, dates.get(dates.size() - 1));
  }

  private long days(Stage stage) {
    return ChronoUnit.DAYS.between(due, dates.get(stage.number() - 1));
  }
}
