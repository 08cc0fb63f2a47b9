package io.relance.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.money.Money;
import io.relance.scenario.Approval;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.MessageText;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.ScenarioOptions;
import io.relance.scenario.Step;
import io.relance.time.SendingWindow;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftReaderTest {

  @Test
  void everyTypeOfStepIsReadWithItsFields() {
    DraftContent draft =
        read(
            """
            {"label":"Relance","grouping":"PER_CUSTOMER","steps":[
             {"type":"PAUSE","id":"p1","label":"Attente","days":-3,"from":"DUE_DATE"},
             {"type":"EMAIL","subject":"S","message":"<p>M</p>","sender":"finance",
              "senderName":"N","window":{"from":"08:30","to":"12:00","workingDaysOnly":false}},
             {"type":"ACTION","assignee":"finance","dueInDays":2,"note":"Appeler"},
             {"type":"SMS","text":"T"},
             {"type":"LETTER","message":"<p>L</p>"}]}""");
    SendingWindow morning = new SendingWindow(LocalTime.of(8, 30), LocalTime.NOON, false);
    assertThat(draft)
        .isEqualTo(
            new DraftContent(
                "Relance",
                Grouping.PER_CUSTOMER,
                List.of(
                    new Step.Pause("p1", "Attente", -3, PauseFrom.DUE_DATE),
                    new Step.Email(null, null, "S", "<p>M</p>", "finance", "N", morning),
                    new Step.Action(null, null, "finance", 2, "Appeler"),
                    new Step.Sms(null, null, "T", SendingWindow.DEFAULT),
                    new Step.Letter(null, null, "<p>L</p>"))));
  }

  @Test
  void aDraftMayBeIncomplete() {
    DraftContent draft = read("{\"steps\":[{\"type\":\"EMAIL\"}]}");
    assertThat(draft.label()).isEqualTo("code");
    assertThat(draft.grouping()).isEqualTo(Grouping.PER_INVOICE);
    assertThat(draft.steps())
        .containsExactly(new Step.Email(null, null, null, null, null, null, SendingWindow.DEFAULT));
  }

  @Test
  void itsOptionsAreRead() {
    DraftContent draft =
        read(
            """
            {"steps":[],"minimums":[{"amount":"30","currency":"EUR"}],
             "approval":{"above":[{"amount":5000.5,"currency":"CHF"}],"fromStep":4}}""");
    assertThat(draft.options())
        .isEqualTo(
            new ScenarioOptions(
                List.of(Money.of("30.00", "EUR")),
                new Approval(List.of(Money.of("5000.50", "CHF")), 4)));
  }

  @Test
  void theWordsOfOtherLanguagesAreRead() {
    DraftContent draft =
        read(
            """
            {"steps":[
             {"type":"EMAIL","translations":{"en":{"subject":"S","message":"<p>M</p>"}}},
             {"type":"SMS","translations":{"de":{"text":"T"}}}]}""");
    assertThat(draft.steps())
        .extracting(step -> ((Step.Communication) step).translations())
        .containsExactly(
            Map.of("en", new MessageText("S", "<p>M</p>")),
            Map.of("de", new MessageText(null, "T")));
  }

  @Test
  void wordsOfALanguageThatThereIsNotAreFaults() {
    assertThat(
            faults(
                """
                {"steps":[{"type":"SMS","translations":{"english":{},"de":{"subject":"S"}}}]}"""))
        .extracting(Fault::field, Fault::code)
        .containsExactlyInAnyOrder(
            tuple("steps[0].translations.english", "BAD_LANGUAGE"),
            tuple("steps[0].translations.de.subject", "UNKNOWN_FIELD"));
  }

  @Test
  void everyFaultOfTheOptionsIsToldWithItsPlace() {
    assertThat(
            faults(
                """
                {"steps":[],"minimums":[
                 {"amount":"1","currency":"EUR"},{"amount":"2","currency":"EUR"},{"amount":"x"}],
                 "approval":{"above":[{"amount":"1","currency":"EURO"},{"amount":"1","currency":"ZZZ"}],
                 "fromStep":0}}"""))
        .extracting(Fault::field, Fault::code)
        .containsExactlyInAnyOrder(
            tuple("minimums[1].currency", "TWICE"),
            tuple("minimums[2].amount", "BAD_AMOUNT"),
            tuple("minimums[2].currency", "MISSING_VALUE"),
            tuple("approval.above[0].currency", "TOO_LONG"),
            tuple("approval.above[1].currency", "BAD_CURRENCY"),
            tuple("approval.fromStep", "OUT_OF_RANGE"));
  }

  @Test
  void everyFaultIsToldWithItsPlace() {
    assertThat(
            faults(
                """
                {"grouping":"ALL","steps":[
                 {"type":"PAUSE","days":"soon"},
                 {"type":"FAX"},
                 {},
                 {"type":"EMAIL","id":"x","days":3,"window":{"from":"9h","to":"08:00"}},
                 {"type":"SMS","id":"x","window":{"from":"18:00","to":"09:00"}},
                 {"type":"ACTION"}]}"""))
        .extracting(Fault::field, Fault::code)
        .containsExactlyInAnyOrder(
            tuple("grouping", "BAD_CHOICE"),
            tuple("steps[0].days", "BAD_NUMBER"),
            tuple("steps[0].from", "MISSING_VALUE"),
            tuple("steps[1].type", "BAD_CHOICE"),
            tuple("steps[2].type", "MISSING_VALUE"),
            tuple("steps[3].days", "UNKNOWN_FIELD"),
            tuple("steps[3].window.from", "BAD_TIME"),
            tuple("steps[3].window", "WINDOW_EMPTY"),
            tuple("steps[4].id", "TWICE"),
            tuple("steps[4].window", "WINDOW_EMPTY"),
            tuple("steps[5].dueInDays", "MISSING_VALUE"));
  }

  @Test
  void stepsAreAListOfObjects() {
    assertThat(faults("{}")).extracting(Fault::code).containsExactly("MISSING_VALUE");
    assertThat(faults("{\"steps\":{}}")).extracting(Fault::code).containsExactly("BAD_LIST");
    assertThat(faults("{\"steps\":[1]}")).extracting(Fault::code).containsExactly("BAD_LIST");
  }

  @Test
  void whatIsGivenCanBeSentBack() {
    Step.Email email = new Step.Email("e", null, "S", "M", "finance", null, SendingWindow.DEFAULT);
    assertThat(StepFields.of(email).keySet())
        .containsExactly(
            "id",
            "type",
            "label",
            "subject",
            "message",
            "sender",
            "senderName",
            "window",
            "translations");
  }

  private static DraftContent read(String json) {
    return DraftReader.read(
        "code", RequestBodyReader.parse(json.getBytes(UTF_8)), Optional.empty());
  }

  private static List<Fault> faults(String json) {
    return catchThrowableOfType(Refusal.class, () -> read(json)).faults();
  }
}
