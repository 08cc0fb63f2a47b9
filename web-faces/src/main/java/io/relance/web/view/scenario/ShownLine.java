package io.relance.web.view.scenario;

import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/**
 * The line of the scenario at work, with the days on which an example invoice reaches its steps.
 */
@Named
@RequestScoped
public class ShownLine {

  @Inject private ScenarioEditor editor;
  @EJB private Settings settings;
  @Inject private CompanyClock clock;
  @Inject private Texts text;

  public List<StepLine.Column> getColumns() {
    return line().columns(editor.getForms());
  }

  /** The figures beside the heading: steps, levels, days. */
  public String getMeasures() {
    StepLine line = line();
    return text.of("scenario.measures", editor.getForms().size(), line.levels(), line.lastDay());
  }

  /** A due date to show examples for: the first day of next month. */
  public LocalDate getDueDate() {
    return clock.today().withDayOfMonth(1).plusMonths(1);
  }

  /** The day on which the step at work is reached by an invoice due on {@link #getDueDate}. */
  public LocalDate getStepDate() {
    return line().dateOf(editor.getStepNumber());
  }

  /** The fewest days that the pause at work may have: only the first one may be negative. */
  public int getLeastDays() {
    return editor.getStepNumber() == 1 ? -30 : 0;
  }

  private StepLine line() {
    return new StepLine(
        editor.getForms().stream().map(StepForm::step).toList(),
        getDueDate(),
        settings.options().minimumStageGapDays());
  }
}
