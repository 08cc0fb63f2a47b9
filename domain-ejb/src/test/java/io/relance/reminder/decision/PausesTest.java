package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static io.relance.reminder.decision.PositionFixture.inScenario;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static io.relance.scenario.PauseFrom.DUE_DATE;
import static io.relance.scenario.PauseFrom.END_OF_MONTH;
import static io.relance.scenario.PauseFrom.PREVIOUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.scenario.PauseFrom;
import io.relance.scenario.Stage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 10);

  private final Pauses pauses = new Pauses(company().rules());
  private final InvoiceFacts invoice = anInvoice().dueOn(DUE).facts();

  private static Stage only(ScenarioFixture scenario) {
    return scenario.version().stages().get(0);
  }

  private LocalDate first(ScenarioFixture scenario) {
    return pauses.stageDate(only(scenario), invoice, null);
  }

  private LocalDate after(LocalDate lastStageOn, ScenarioFixture scenario) {
    return pauses.stageDate(only(scenario), invoice, lastStageOn);
  }

  @ParameterizedTest
  @CsvSource({
    "10, PREVIOUS, 2026-09-20",
    "10, DUE_DATE, 2026-09-20",
    "10, END_OF_MONTH, 2026-09-30",
    "30, END_OF_MONTH, 2026-10-31",
    "0, PREVIOUS, 2026-09-11",
    "0, DUE_DATE, 2026-09-11",
    "-3, PREVIOUS, 2026-09-07",
    "-3, DUE_DATE, 2026-09-07",
    "-20, END_OF_MONTH, 2026-08-31"
  })
  void theFirstPauseCountsFromTheDueDate(int days, PauseFrom from, LocalDate end) {
    assertThat(first(scenario("S").pause(days, from).email("e1"))).isEqualTo(end);
  }

  @Test
  void aScenarioWithoutFirstPauseBeginsOnTheFirstDayLate() {
    assertThat(first(scenario("S").email("e1"))).isEqualTo(DUE.plusDays(1));
  }

  @Test
  void aCourtesyReminderNeverComesBeforeTheInvoiceDate() {
    InvoiceFacts issuedLate = anInvoice().dueOn(DUE).issuedOn(DUE.minusDays(5)).facts();
    Stage stage = only(scenario("S").pause(-20).email("e1"));

    assertThat(pauses.stageDate(stage, issuedLate, null)).isEqualTo(DUE.minusDays(5));
    assertThat(pauses.entryDate(stage, issuedLate)).isEqualTo(DUE.minusDays(5));
  }

  @Test
  void aNegativePauseToTheEndOfTheMonthDoesNotDelayTheEntry() {
    Stage stage = only(scenario("S").pause(-3, END_OF_MONTH).email("e1"));

    assertThat(pauses.stageDate(stage, invoice, null)).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(pauses.entryDate(stage, invoice)).isEqualTo(DUE.plusDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    "10, PREVIOUS, 2026-09-20, 2026-09-30",
    "25, DUE_DATE, 2026-09-20, 2026-10-05",
    "25, DUE_DATE, 2026-10-01, 2026-10-08",
    "25, END_OF_MONTH, 2026-09-20, 2026-10-31",
    "25, END_OF_MONTH, 2026-10-29, 2026-11-05",
    "3, PREVIOUS, 2026-09-20, 2026-09-23",
    "0, PREVIOUS, 2026-09-20, 2026-09-21",
    "1, PREVIOUS, 2026-09-05, 2026-09-11"
  })
  void aLaterPauseKeepsItsDistanceFromTheStageBefore(
      int days, PauseFrom from, LocalDate lastStageOn, LocalDate end) {
    assertThat(after(lastStageOn, scenario("S").pause(days, from).email("e1"))).isEqualTo(end);
  }

  @Test
  void pausesInARowCountEachFromTheEndOfTheOneBefore() {
    assertThat(first(scenario("S").pause(5, PREVIOUS).pause(3, PREVIOUS).email("e1")))
        .isEqualTo(DUE.plusDays(8));
    assertThat(first(scenario("S").pause(5, END_OF_MONTH).pause(3, PREVIOUS).email("e1")))
        .isEqualTo(LocalDate.of(2026, 10, 3));
    assertThat(after(DUE.plusDays(10), scenario("S").pause(5).pause(3).email("e1")))
        .isEqualTo(DUE.plusDays(18));
  }

  @Test
  void aPauseFromTheDueDateNeverEndsBeforeThePauseInFrontOfIt() {
    assertThat(first(scenario("S").pause(20, PREVIOUS).pause(3, DUE_DATE).email("e1")))
        .isEqualTo(DUE.plusDays(20));
  }

  @Test
  void aReminderByHandCountsLikeAStageOnThatDay() {
    LocalDate byHand = DUE.plusDays(20);
    PositionFacts first = inScenario("S").restarted(byHand).facts();
    PositionFacts second = inScenario("S").after(1, DUE.plusDays(10)).restarted(byHand).facts();
    PositionFacts since = inScenario("S").after(1, byHand.plusDays(1)).restarted(byHand).facts();

    assertThat(after(first.pausesCountFrom(), scenario("S").pause(10, PREVIOUS).email("e")))
        .isEqualTo(byHand.plusDays(10));
    assertThat(after(second.pausesCountFrom(), scenario("S").pause(21, DUE_DATE).email("e")))
        .isEqualTo(byHand.plusDays(7));
    assertThat(since.pausesCountFrom()).isEqualTo(byHand.plusDays(1));
  }
}
