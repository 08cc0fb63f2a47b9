package io.relance.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.intake.FileRefusedException;
import io.relance.intake.RejectionCode;
import io.relance.reminder.manual.ManualFault;
import io.relance.scenario.CreateScenario;
import io.relance.scenario.DraftProblem;
import io.relance.scenario.OptionsFault;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(keys(Locale.FRENCH)).containsExactlyInAnyOrderElementsOf(keys(Locale.ENGLISH));
  }

  @Test
  void everyDetailHasItsTitle() {
    keys(Locale.ENGLISH).stream()
        .filter(key -> key.startsWith("problem.") && !key.endsWith(".title"))
        .forEach(key -> assertThat(keys(Locale.ENGLISH)).contains(key + ".title"));
  }

  @Test
  void noApostropheCanBreakAPattern() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      ResourceBundle words = bundle(locale);
      assertThat(words.keySet()).noneMatch(key -> words.getString(key).contains("'"));
    }
  }

  @Test
  void argumentsAreFilledIn() {
    assertThat(ProblemWords.in(Locale.ENGLISH).fault("BAD_DATE", List.of("31/12/2026")))
        .isEqualTo("“31/12/2026” is not a date. Write it as 2026-11-21.");
  }

  @Test
  void everyFaultOfScenariosAndOptionsHasItsWords() {
    Stream.of(
            DraftProblem.Code.values(),
            CreateScenario.FaultCode.values(),
            OptionsFault.Code.values(),
            ManualFault.Code.values())
        .flatMap(Stream::of)
        .forEach(code -> assertThat(keys(Locale.FRENCH)).contains("fault." + code));
  }

  @Test
  void everythingThatAFileCanGetWrongHasItsWords() {
    Stream.of(RejectionCode.values())
        .forEach(code -> assertThat(keys(Locale.FRENCH)).contains("fault." + code));
    Stream.of(FileRefusedException.Reason.values())
        .forEach(reason -> assertThat(keys(Locale.FRENCH)).contains("problem." + reason));
  }

  @Test
  void anUnknownMergeFieldIsToldWithItsPlaceAndWhatMayHaveBeenMeant() {
    assertThat(
            ProblemWords.in(Locale.ENGLISH)
                .fault("UNKNOWN_MERGE_FIELD", List.of("[[!Echeance]]", 2, 1, "[[!DueDate]]")))
        .isEqualTo("Unknown field, paragraph 2: [[!Echeance]]. Did you mean [[!DueDate]]?");
    assertThat(
            ProblemWords.in(Locale.ENGLISH)
                .fault("UNKNOWN_MERGE_FIELD", List.of("[[!Zzz]]", 1, 0, "")))
        .isEqualTo("Unknown field, paragraph 1: [[!Zzz]].");
  }

  private static Set<String> keys(Locale locale) {
    return bundle(locale).keySet();
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("io.relance.web.problems", locale, EXACT);
  }
}
