package io.relance.scenario.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.scenario.DraftProblem;
import io.relance.scenario.MessageText;
import io.relance.scenario.StepType;
import io.relance.scenario.library.SavedTemplate.ChangedMeanwhile;
import io.relance.scenario.library.SavedTemplate.NameTaken;
import io.relance.scenario.library.SavedTemplate.Refused;
import io.relance.scenario.library.SavedTemplate.Saved;
import io.relance.testing.Beans;
import io.relance.testing.H2Database;
import io.relance.time.CompanyClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Templates that are added, changed, found and taken away. */
class TemplateLibraryTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private static final CompanyClock CLOCK =
      () -> Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-25T08:00:00");

  private final Beans beans = new Beans(database).with(CompanyClock.class, CLOCK);
  private final TemplateLibrary library = beans.get(TemplateLibrary.class);

  @AfterEach
  void forget() {
    database.inTransaction(
        entities ->
            Stream.of("library_text", "library_template")
                .forEach(
                    table -> entities.createNativeQuery("delete from " + table).executeUpdate()));
  }

  private static TemplateContent sms(String name, String... words) {
    Map<String, MessageText> texts = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      texts.put(words[i], new MessageText(null, words[i + 1]));
    }
    return TemplateContent.of(name, StepType.SMS, texts);
  }

  private Template added(TemplateContent content) {
    return ((Saved) library.add(content)).template();
  }

  @Test
  void a_template_is_kept_with_its_texts_and_who_wrote_it() {
    Template added = added(sms("Rappel", "fr", "Un", "en", "One"));

    assertThat(library.find(added.id())).contains(added);
    assertThat(added.content()).isEqualTo(sms("Rappel", "fr", "Un", "en", "One"));
    assertThat(added.changedAt()).isEqualTo(NOW);
    assertThat(added.changedBy()).isEqualTo("finance");
  }

  @Test
  void the_list_is_in_the_order_of_the_names_and_of_one_channel_where_wanted() {
    added(sms("B", "fr", "Un", "en", "One"));
    added(sms("A", "fr", "Deux"));

    assertThat(library.list()).extracting(one -> one.content().name()).containsExactly("A", "B");
    assertThat(library.list(StepType.SMS)).hasSize(2);
    assertThat(library.list(StepType.EMAIL)).isEmpty();
  }

  @Test
  void a_change_replaces_the_name_and_every_text() {
    Template old = added(sms("Rappel", "fr", "Un", "en", "One"));

    SavedTemplate saved =
        library.change(
            old.id(), sms("Relance", "fr", "Deux", "de", "Zwei"), OptionalLong.of(old.revision()));

    assertThat(saved).isInstanceOf(Saved.class);
    assertThat(library.list())
        .singleElement()
        .isEqualTo(((Saved) saved).template())
        .extracting(Template::content)
        .isEqualTo(sms("Relance", "fr", "Deux", "de", "Zwei"));
  }

  @Test
  void a_change_of_one_text_alone_is_seen_by_others() {
    Template old = added(sms("Rappel", "fr", "Un"));
    library.change(old.id(), sms("Rappel", "fr", "Deux"), OptionalLong.of(old.revision()));

    SavedTemplate late =
        library.change(old.id(), sms("Rappel", "fr", "Trois"), OptionalLong.of(old.revision()));

    assertThat(late).isEqualTo(new ChangedMeanwhile(NOW, "finance"));
    assertThat(library.find(old.id()).orElseThrow().content())
        .isEqualTo(sms("Rappel", "fr", "Deux"));
  }

  @Test
  void a_name_is_there_once() {
    Template old = added(sms("Rappel", "fr", "Un"));

    assertThat(library.add(sms("RAPPEL", "fr", "Un"))).isEqualTo(new NameTaken("RAPPEL"));
    assertThat(library.change(old.id(), sms("rappel", "fr", "Un"), OptionalLong.empty()))
        .isInstanceOf(Saved.class);
  }

  @Test
  void what_no_message_could_say_is_refused_at_its_place() {
    SavedTemplate saved = library.add(sms("Rappel", "en", "One", "fr", "Un [[!Echeance]]"));

    assertThat(((Refused) saved).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("texts.fr.text");
              assertThat(problem.code()).isEqualTo(DraftProblem.Code.UNKNOWN_MERGE_FIELD);
            });
    assertThat(library.list()).isEmpty();
  }

  @Test
  void an_email_needs_a_subject_and_a_message_in_each_language() {
    SavedTemplate saved =
        library.add(
            TemplateContent.of(
                "Relance",
                StepType.EMAIL,
                Map.of(
                    "fr", new MessageText(null, "<p>Un</p>"), "en", new MessageText("One", null))));

    assertThat(((Refused) saved).problems())
        .extracting(DraftProblem::field)
        .containsExactlyInAnyOrder("texts.fr.subject", "texts.en.message");
  }

  @Test
  void what_was_taken_away_can_be_added_again() {
    Template old = added(sms("Rappel", "fr", "Un", "en", "One"));

    Template gone = library.remove(old.id()).orElseThrow();
    assertThat(library.list()).isEmpty();
    assertThat(library.remove(old.id())).isEmpty();
    assertThat(library.change(old.id(), gone.content(), OptionalLong.empty()))
        .isEqualTo(new SavedTemplate.Unknown());

    assertThat(added(gone.content()).content()).isEqualTo(old.content());
  }

  @Test
  void the_ready_templates_are_good_as_they_are_and_come_once() {
    int count = library.missingReady().size();

    assertThat(library.addReady()).hasSize(count);
    assertThat(library.list()).hasSize(count);
    assertThat(library.missingReady()).isEmpty();
    assertThat(library.addReady()).isEmpty();
  }

  @Test
  void the_ready_templates_are_in_french_and_english() {
    List<TemplateContent> english = ReadyTemplates.namedIn("en");

    assertThat(english).extracting(TemplateContent::name).contains("Friendly reminder");
    assertThat(ReadyTemplates.namedIn("de"))
        .extracting(TemplateContent::name)
        .contains("Relance amicale");
    assertThat(english)
        .allSatisfy(
            one ->
                assertThat(one.texts())
                    .containsOnlyKeys("fr", "en")
                    .satisfies(texts -> assertThat(texts.get("en")).isNotEqualTo(texts.get("fr"))));
  }
}
