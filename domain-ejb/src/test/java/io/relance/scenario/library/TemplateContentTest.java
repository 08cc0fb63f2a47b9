package io.relance.scenario.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.scenario.MessageText;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import io.relance.time.SendingWindow;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateContentTest {

  private static final MessageText FRENCH = new MessageText("Bonjour", "<p>Un</p>");
  private static final MessageText ENGLISH = new MessageText("Hello", "<p>One</p>");
  private static final MessageText GERMAN = new MessageText("Guten Tag", "<p>Eins</p>");

  private static TemplateContent email(Map<String, MessageText> texts) {
    return TemplateContent.of("Relance", StepType.EMAIL, texts);
  }

  private static Step.Email step(Map<String, MessageText> translations) {
    return new Step.Email(
        "s1",
        "Première",
        "Ancien",
        "<p>Zéro</p>",
        "finance",
        null,
        SendingWindow.DEFAULT,
        translations);
  }

  @Test
  void a_reader_gets_the_text_in_the_best_language_that_there_is() {
    TemplateContent content = email(Map.of("fr", FRENCH, "en", ENGLISH));

    assertThat(content.in("en-GB", "fr")).isEqualTo(ENGLISH);
    assertThat(content.in("de", "fr")).isEqualTo(FRENCH);
    assertThat(content.in("de", "it")).isEqualTo(ENGLISH);
  }

  @Test
  void a_step_takes_the_words_of_every_language_and_keeps_what_else_it_is() {
    Step.Email old = step(Map.of("de", GERMAN));

    Step.Communication copied = email(Map.of("fr", FRENCH, "en", ENGLISH)).into(old, "fr-FR");

    assertThat(copied)
        .isEqualTo(
            new Step.Email(
                "s1",
                "Première",
                "Bonjour",
                "<p>Un</p>",
                "finance",
                null,
                SendingWindow.DEFAULT,
                Map.of("en", ENGLISH)));
  }

  @Test
  void a_template_without_the_companys_language_leaves_the_steps_own_words() {
    Step.Communication copied = email(Map.of("en", ENGLISH)).into(step(Map.of()), "fr");

    assertThat(copied.words()).isEqualTo(step(Map.of()).words());
    assertThat(copied.translations()).containsExactly(Map.entry("en", ENGLISH));
  }

  @Test
  void a_step_of_another_channel_takes_nothing() {
    TemplateContent content = email(Map.of("fr", FRENCH));

    assertThatThrownBy(() -> content.into(new Step.Letter(null, null, null), "fr"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void its_texts_are_cleaned_as_a_steps() {
    Map<String, MessageText> texts =
        Map.of("fr", new MessageText("Une\nligne", "<p onclick=\"x()\">Un</p>"), "en", ENGLISH);

    assertThat(email(texts).cleaned())
        .isEqualTo(email(Map.of("fr", new MessageText("Une ligne", "<p>Un</p>"), "en", ENGLISH)));
  }

  @Test
  void it_has_a_name_a_channel_and_a_text() {
    Map<String, MessageText> texts = Map.of("fr", FRENCH);

    assertThat(TemplateContent.of(" Une\nrelance ", StepType.SMS, texts).name())
        .isEqualTo("Une relance");
    assertThatThrownBy(() -> TemplateContent.of(" ", StepType.SMS, texts))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TemplateContent.of("x".repeat(101), StepType.SMS, texts))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TemplateContent.of("x", StepType.ACTION, texts))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> email(Map.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
