package io.relance.web.view.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.scenario.MessageText;
import io.relance.scenario.StepType;
import io.relance.scenario.library.TemplateContent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateFormTest {

  private static final TemplateContent EMAIL =
      TemplateContent.of(
          "Relance",
          StepType.EMAIL,
          Map.of(
              "fr", new MessageText("Objet", "<p>Un</p>"),
              "en", new MessageText("Subject", "<p>One</p>")));

  @Test
  void what_is_not_touched_stays_as_it_is() {
    assertThat(new TemplateForm(EMAIL, "fr").content("fr")).isEqualTo(EMAIL);
  }

  @Test
  void the_fields_show_and_write_one_language() {
    TemplateForm form = new TemplateForm(EMAIL, "en");
    form.setSubject("Reminder");

    assertThat(form.getBody()).isEqualTo("<p>One</p>");
    assertThat(form.content("fr").in("en")).isEqualTo(new MessageText("Reminder", "<p>One</p>"));
    assertThat(form.content("fr").in("fr")).isEqualTo(EMAIL.in("fr"));
  }

  @Test
  void a_text_that_is_emptied_is_there_no_more() {
    TemplateForm form = new TemplateForm(EMAIL, "en");
    form.setSubject(null);
    form.setBody("<p><br></p>");

    assertThat(form.content("fr").texts()).containsOnlyKeys("fr");
  }

  @Test
  void a_template_without_any_text_has_an_empty_one_in_the_companys_language() {
    TemplateForm form = new TemplateForm("fr");
    form.setName("Relance");

    assertThat(form.content("fr").texts()).isEqualTo(Map.of("fr", new MessageText(null, null)));
  }

  @Test
  void another_channel_loses_nothing_until_it_is_kept() {
    TemplateForm form = new TemplateForm(EMAIL, "fr");

    form.setChannel(StepType.LETTER);
    assertThat(form.content("fr").in("fr")).isEqualTo(new MessageText(null, "<p>Un</p>"));
    form.setChannel(StepType.SMS);
    form.setBody("Un");
    assertThat(form.content("fr").texts()).isEqualTo(Map.of("fr", new MessageText(null, "Un")));
    form.setChannel(StepType.EMAIL);
    assertThat(form.content("fr")).isEqualTo(EMAIL);
  }

  @Test
  void it_tells_what_has_changed_since() {
    TemplateForm form = new TemplateForm(EMAIL, "fr");
    Object before = form.state();

    form.show("en");
    assertThat(form.state()).isEqualTo(before);
    form.setName("Autre");
    assertThat(form.state()).isNotEqualTo(before);
  }
}
