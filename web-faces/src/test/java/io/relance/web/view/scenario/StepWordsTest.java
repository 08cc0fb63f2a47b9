package io.relance.web.view.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.relance.scenario.MessageText;
import io.relance.scenario.Step;
import io.relance.time.SendingWindow;
import org.junit.jupiter.api.Test;

class StepWordsTest {

  private final StepForm email =
      StepForm.of(
          new Step.Email(
              "e", null, "Rappel", "<p>Bonjour</p>", "finance", null, SendingWindow.DEFAULT));

  private Step.Email step() {
    return (Step.Email) email.step();
  }

  @Test
  void theCompanysWordsAreTheStepsOwn() {
    StepWords own = new StepWords(email, null);

    own.setSubject("Relance");

    assertThat(step().subject()).isEqualTo("Relance");
    assertThat(step().translations()).isEmpty();
    assertThat(own.isMissing()).isFalse();
    assertThat(own.getPath()).isEmpty();
  }

  @Test
  void theWordsOfAnotherLanguageStandBesideThem() {
    StepWords english = new StepWords(email, "en");
    assertThat(english.isMissing()).isTrue();
    assertThat(english.getSubject()).isNull();

    english.setSubject("Reminder");
    english.setMessage("<p>Hello</p>");

    assertThat(step().words()).isEqualTo(new MessageText("Rappel", "<p>Bonjour</p>"));
    assertThat(step().translations())
        .containsOnly(entry("en", new MessageText("Reminder", "<p>Hello</p>")));
    assertThat(english.isMissing()).isFalse();
    assertThat(english.getPath()).isEqualTo("translations.en.");
  }

  @Test
  void wordsThatAreAllTakenAwayAreNone() {
    StepWords english = new StepWords(email, "en");
    english.setSubject("Reminder");

    english.setSubject(null);

    assertThat(step().translations()).isEmpty();
  }
}
