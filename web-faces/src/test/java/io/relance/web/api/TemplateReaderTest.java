package io.relance.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relance.scenario.MessageText;
import io.relance.scenario.StepType;
import io.relance.scenario.library.Template;
import io.relance.scenario.library.TemplateContent;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {

  private static final TemplateContent EMAIL =
      TemplateContent.of(
          "Relance",
          StepType.EMAIL,
          Map.of(
              "fr", new MessageText("Objet", "<p>Un</p>"),
              "en", new MessageText("Subject", "<p>One</p>")));

  private static TemplateContent read(String json) {
    return TemplateReader.read(RequestBodyReader.parse(json.getBytes(UTF_8)));
  }

  private static List<Fault> faults(String json) {
    return catchThrowableOfType(Refusal.class, () -> read(json)).faults();
  }

  @Test
  void the_texts_of_each_language_are_read() {
    assertThat(
            read(
                """
                {"name":"Relance","channel":"EMAIL","texts":{
                 "fr":{"subject":"Objet","message":"<p>Un</p>"},
                 "en":{"subject":"Subject","message":"<p>One</p>"}}}"""))
        .isEqualTo(EMAIL);
    assertThat(
            read("{\"name\":\"Rappel\",\"channel\":\"SMS\",\"texts\":{\"fr\":{\"text\":\"Un\"}}}")
                .in("fr"))
        .isEqualTo(new MessageText(null, "Un"));
  }

  @Test
  void it_is_given_as_it_is_taken() {
    TemplateBody given =
        TemplateBody.of(
            new Template(7, EMAIL, LocalDateTime.parse("2026-11-25T09:00"), "finance", 3));

    assertThat(given.texts())
        .containsEntry("fr", Map.of("subject", "Objet", "message", "<p>Un</p>"));
    assertThat(given.channel()).isEqualTo("EMAIL");
  }

  @Test
  void every_fault_has_its_place() {
    assertThat(faults("{}"))
        .extracting(Fault::field)
        .containsExactlyInAnyOrder("name", "channel", "texts");
    assertThat(
            faults(
                """
                {"name":"\\u0001","channel":"LETTER","texts":{
                 "xx":{"message":"M"},"fr":{"subject":"S","message":"M"}}}"""))
        .extracting(Fault::field)
        .containsExactlyInAnyOrder("name", "texts.xx", "texts.fr.subject");
    assertThat(faults("{\"name\":\"R\",\"channel\":\"PAUSE\",\"texts\":{}}"))
        .extracting(Fault::field)
        .containsExactly("channel");
  }

  @Test
  void a_template_without_a_text_is_refused() {
    assertThat(faults("{\"name\":\"R\",\"channel\":\"SMS\",\"texts\":{\"fr\":null}}"))
        .containsExactly(Fault.of("texts", "MISSING_VALUE"));
  }
}
