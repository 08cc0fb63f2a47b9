package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import io.relance.testing.Beans;
import io.relance.testing.H2Database;
import io.relance.time.CompanyClock;
import io.relance.time.SendingWindow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A draft that is saved, published, changed and published again. */
class ScenarioLifeTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private static final CompanyClock CLOCK =
      () -> Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

  private final Beans beans = new Beans(database).with(CompanyClock.class, CLOCK);

  @AfterEach
  void forget() {
    database.inTransaction(
        entities ->
            Stream.of(
                    "scenario_amount",
                    "step_translation",
                    "scenario_step",
                    "scenario_version",
                    "scenario")
                .forEach(
                    table -> entities.createNativeQuery("delete from " + table).executeUpdate()));
  }

  private static DraftContent draft(ScenarioOptions options) {
    return new DraftContent(
        "Relance",
        Grouping.PER_CUSTOMER,
        List.of(new Step.Action("call", "Appel", null, 0, null)),
        options);
  }

  private static ScenarioOptions options(String minimum, Integer approvalFrom) {
    return new ScenarioOptions(
        List.of(Money.of(minimum, "EUR"), Money.of("20", "CHF")),
        new Approval(List.of(Money.of("5000", "EUR")), approvalFrom));
  }

  @Test
  void the_words_of_each_language_are_kept_with_the_step_that_says_them() {
    Map<String, MessageText> english = Map.of("en", new MessageText(null, "Text [[!Number]]"));
    DraftContent draft =
        new DraftContent(
            "Relance",
            Grouping.PER_INVOICE,
            List.of(
                new Step.Sms("s1", null, "Un", SendingWindow.DEFAULT),
                new Step.Sms("s2", null, "Deux", SendingWindow.DEFAULT, english)));
    assertThat(save(draft).content()).isEqualTo(draft);
    publish();
    save(new DraftContent("Relance", Grouping.PER_INVOICE, draft.steps().subList(0, 1)));
    assertThat(save(draft).changed()).isFalse();

    assertThat(beans.get(PublishedScenarios.class).newest())
        .containsExactly(PublishedScenario.of("S", 1, draft));
    assertThat(beans.get(PublishedScenarios.class).find("S"))
        .contains(PublishedScenario.of("S", 1, draft));
  }

  private ScenarioDraft save(DraftContent content) {
    beans.get(ScenarioDrafts.class).save("S", content, OptionalLong.empty());
    return beans.get(ScenarioDrafts.class).find("S").orElseThrow();
  }

  private Publication publish() {
    return beans.get(PublishScenario.class).publish("S", null);
  }

  @Test
  void its_options_are_kept_with_the_draft_and_with_each_version() {
    DraftContent first = draft(options("30.00", 1));
    assertThat(save(first).content()).isEqualTo(first);
    publish();
    DraftContent second = draft(options("40.00", null));
    assertThat(save(second).changed()).isTrue();
    publish();

    PublishedScenarios published = beans.get(PublishedScenarios.class);
    assertThat(published.find("S", 1).orElseThrow().options()).isEqualTo(first.options());
    assertThat(published.newest()).singleElement().isEqualTo(PublishedScenario.of("S", 2, second));
  }

  @Test
  void publishing_what_is_published_makes_no_version() {
    save(draft(options("30.00", 1)));
    publish();

    assertThat(publish()).isEqualTo(new Publication.Published(1, List.of()));
    assertThat(save(draft(options("30.00", 1))).changed()).isFalse();
  }

  @Test
  void approval_from_a_step_that_is_not_there_is_refused() {
    save(draft(options("30.00", 2)));

    assertThat(publish())
        .isEqualTo(
            new Publication.Refused(
                List.of(
                    new DraftProblem(
                        0,
                        null,
                        "approval.fromStep",
                        DraftProblem.Code.APPROVAL_STEP_UNKNOWN,
                        List.of(2, 1)))));
  }
}
