package io.relance.web.view.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.money.Money;
import io.relance.scenario.Approval;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.ScenarioDifference;
import io.relance.scenario.ScenarioOptions;
import io.relance.scenario.Step;
import io.relance.time.SendingWindow;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownChangesTest {

  private static final SendingWindow EVENING =
      new SendingWindow(LocalTime.of(18, 0), LocalTime.of(20, 0), false);

  private static final DraftContent BEFORE =
      new DraftContent(
          "Old",
          Grouping.PER_INVOICE,
          List.of(
              new Step.Pause("pause", "P", 10, PauseFrom.DUE_DATE),
              new Step.Email("email", "E", "S", "<p>M</p>", "a", "A", SendingWindow.DEFAULT),
              new Step.Action("action", "A", "a", 0, "N"),
              new Step.Sms("sms", "S", "T", SendingWindow.DEFAULT),
              new Step.Letter("letter", "L", "<p>M</p>")),
          ScenarioOptions.NONE);

  /** Says everything otherwise. */
  private static final DraftContent AFTER =
      new DraftContent(
          "New",
          Grouping.PER_CUSTOMER,
          List.of(
              new Step.Pause("pause", "P2", 12, PauseFrom.PREVIOUS),
              new Step.Email("email", "E2", "S2", "<p>M2</p>", "b", "B", EVENING),
              new Step.Action("action", "A2", "b", 3, "N2"),
              new Step.Sms("sms", "S2", "T2", EVENING),
              new Step.Letter("letter", "L2", "<p>M2</p>")),
          new ScenarioOptions(
              List.of(Money.of("15.00", "EUR"), Money.of("20.00", "CHF")),
              new Approval(List.of(Money.of("1000.00", "EUR")), 2)));

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void whateverHasChangedHasWords(String language) {
    List<ShownChange> changes = shown(language);

    assertThat(changes).hasSize(6);
    assertThat(changes.stream().flatMap(change -> change.fields().stream()))
        .hasSize(5 + 3 + 6 + 4 + 3 + 2)
        .allSatisfy(field -> assertThat(field.label()).isNotBlank())
        .allSatisfy(field -> assertThat(field.after()).isNotBlank());
  }

  @Test
  void amountsAreWrittenAsAmounts() {
    assertThat(shown("en").get(0).fields())
        .extracting(ShownChange.Field::label, ShownChange.Field::before, ShownChange.Field::after)
        .contains(
            tuple("Minimum amount", "", "CHF\u00a020.00, €15.00"),
            tuple("Approval from step", "", "2"));
  }

  private static List<ShownChange> shown(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return new ShownChanges(
            Texts.in(locale), Vocabulary.in(locale), Formats.in(locale, ZoneOffset.UTC))
        .of(ScenarioDifference.of(BEFORE, AFTER));
  }
}
