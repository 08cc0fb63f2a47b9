package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.scenario.DraftProblem.Code;
import io.relance.time.SendingWindow;
import io.relance.user.ApplicationUser;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishChecksTest {

  private static final String GOOD = "<p>Bonjour [[!GENDERANDNAME]], #REF# reste due.</p>";

  @Test
  void a_complete_scenario_has_no_problem() {
    assertThat(
            check(
                pause(-30, PauseFrom.DUE_DATE),
                email("Facture [[!Number]]", GOOD, "finance"),
                sms("Facture [[!number]] échue."),
                pause(0, PauseFrom.PREVIOUS),
                letter(GOOD),
                pause(1825, PauseFrom.END_OF_MONTH),
                action("finance", 0),
                action(null, 365)))
        .isEmpty();
  }

  @Test
  void a_scenario_of_nothing_but_pauses_does_nothing() {
    assertThat(check()).extracting(DraftProblem::code).containsExactly(Code.NOTHING_TO_DO);
    assertThat(check(pause(10, PauseFrom.DUE_DATE)))
        .extracting(DraftProblem::code, DraftProblem::stepNumber)
        .contains(tuple(Code.NOTHING_TO_DO, 0));
  }

  @Test
  void only_the_first_step_waits_for_less_than_no_time() {
    assertThat(check(pause(-5, PauseFrom.DUE_DATE), pause(-1, PauseFrom.PREVIOUS), task()))
        .extracting(DraftProblem::stepNumber, DraftProblem::field, DraftProblem::code)
        .containsExactly(tuple(2, "days", Code.NEGATIVE_PAUSE));
  }

  @ParameterizedTest
  @ValueSource(ints = {-31, 1826, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void a_pause_has_its_limits(int days) {
    assertThat(check(pause(days, PauseFrom.DUE_DATE), task()))
        .extracting(DraftProblem::code, DraftProblem::arguments)
        .containsExactly(tuple(Code.PAUSE_OUT_OF_RANGE, List.of(days, -30, 1825)));
  }

  @Test
  void a_last_pause_is_a_warning() {
    List<DraftProblem> problems = check(task(), pause(7, PauseFrom.PREVIOUS));
    assertThat(problems).extracting(DraftProblem::code).containsExactly(Code.LAST_PAUSE);
    assertThat(problems.get(0).code().isBlocking()).isFalse();
  }

  @Test
  void an_email_needs_a_subject_a_message_and_a_sender() {
    assertThat(check(email(" ", "<p><br />&nbsp;</p>", null)))
        .extracting(DraftProblem::field, DraftProblem::code)
        .containsExactly(
            tuple("subject", Code.SUBJECT_MISSING),
            tuple("message", Code.MESSAGE_MISSING),
            tuple("sender", Code.SENDER_MISSING));
  }

  @Test
  void a_sender_is_a_user_whose_address_is_validated() {
    assertThat(check(email("Objet", GOOD, "nobody"), email("Objet", GOOD, "newcomer")))
        .extracting(DraftProblem::stepNumber, DraftProblem::code, DraftProblem::arguments)
        .containsExactly(
            tuple(1, Code.SENDER_UNKNOWN, List.of("nobody")),
            tuple(2, Code.SENDER_NOT_VALIDATED, List.of("Karim Benali")));
  }

  @Test
  void every_unknown_merge_field_is_told_with_its_place() {
    String message = "<p>Bonjour,</p><p>échue le [[!Echeance]], [[!Zzzzzzzz]]</p>";
    assertThat(check(email("[[!Numbr]]", message, "finance")))
        .extracting(DraftProblem::field, DraftProblem::code, DraftProblem::arguments)
        .containsExactly(
            tuple("subject", Code.UNKNOWN_MERGE_FIELD, List.of("[[!Numbr]]", 1, 1, "[[!Number]]")),
            tuple(
                "message",
                Code.UNKNOWN_MERGE_FIELD,
                List.of("[[!Echeance]]", 2, 1, "[[!DueDate]]")),
            tuple("message", Code.UNKNOWN_MERGE_FIELD, List.of("[[!Zzzzzzzz]]", 2, 0, "")));
  }

  @Test
  void a_table_of_invoices_stands_only_in_a_message() {
    assertThat(
            check(
                email("[[!InvoiceTable]]", "<p>[[!InvoiceTable]]</p>", "finance"),
                sms("[[!InvoiceTable]]")))
        .extracting(DraftProblem::stepNumber, DraftProblem::field, DraftProblem::code)
        .containsExactly(
            tuple(1, "subject", Code.TABLE_OUTSIDE_MESSAGE),
            tuple(2, "text", Code.TABLE_OUTSIDE_MESSAGE));
  }

  @Test
  void a_payment_link_that_the_company_has_not_set_is_a_warning() {
    DraftContent draft = draft(email("Objet", "<a href=\"[[!PaymentLink]]\">Payer</a>", "finance"));
    List<DraftProblem> problems = PublishChecks.of(draft, PublishChecksTest::user, in(false));
    assertThat(problems).extracting(DraftProblem::code).containsExactly(Code.PAYMENT_LINK_NOT_SET);
    assertThat(problems.get(0).code().isBlocking()).isFalse();
    assertThat(PublishChecks.of(draft, PublishChecksTest::user, in(true))).isEmpty();
  }

  @Test
  void an_sms_and_a_letter_need_their_text() {
    assertThat(check(sms(null), letter("")))
        .extracting(DraftProblem::stepNumber, DraftProblem::code)
        .containsExactly(tuple(1, Code.TEXT_MISSING), tuple(2, Code.MESSAGE_MISSING));
  }

  @Test
  void an_assignee_who_is_named_exists() {
    assertThat(check(action("nobody", 0)))
        .extracting(DraftProblem::field, DraftProblem::code)
        .containsExactly(tuple("assignee", Code.ASSIGNEE_UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 366})
  void a_task_falls_due_within_a_year(int days) {
    assertThat(check(action(null, days)))
        .extracting(DraftProblem::code, DraftProblem::arguments)
        .containsExactly(tuple(Code.DUE_OUT_OF_RANGE, List.of(days, 0, 365)));
  }

  @Test
  void a_problem_names_the_step_by_number_and_identity() {
    assertThat(check(task(), sms("")).get(0))
        .isEqualTo(new DraftProblem(2, "s", "text", Code.TEXT_MISSING, List.of()));
  }

  @Test
  void words_of_every_language_are_checked_where_they_stand() {
    Map<String, MessageText> translations =
        Map.of(
            "en", new MessageText(" ", "<p>[[!Balance]]</p>"),
            "de", new MessageText("[[!InvoiceTable]]", "<p>Bitte</p>"));
    Step.Email email =
        new Step.Email(
            "e", null, "Objet", GOOD, "finance", null, SendingWindow.DEFAULT, translations);

    assertThat(check(email))
        .extracting(DraftProblem::field, DraftProblem::code)
        .containsExactly(
            tuple("translations.de.subject", Code.TABLE_OUTSIDE_MESSAGE),
            tuple("translations.en.subject", Code.SUBJECT_MISSING),
            tuple("translations.en.message", Code.UNKNOWN_MERGE_FIELD));
  }

  @Test
  void a_language_that_no_step_speaks_is_told_once_and_one_that_some_speak_at_the_others() {
    Step english =
        new Step.Sms(
            "s", null, "Texte", SendingWindow.DEFAULT, Map.of("en", new MessageText(null, "Text")));

    List<DraftProblem> problems =
        check(in(true, "de", "en", "es"), english, new Step.Letter("l", null, GOOD), task());

    assertThat(problems)
        .extracting(DraftProblem::stepNumber, DraftProblem::code, DraftProblem::arguments)
        .containsExactly(
            tuple(0, Code.TRANSLATION_MISSING, List.of("de, es")),
            tuple(2, Code.TRANSLATION_MISSING, List.of("en")));
    assertThat(problems).noneMatch(problem -> problem.code().isBlocking());
  }

  @Test
  void a_scenario_that_says_nothing_needs_no_language() {
    assertThat(check(in(true, "en"), task())).isEmpty();
  }

  @Test
  void words_for_one_message_are_checked_without_their_sender() {
    assertThat(PublishChecks.ofWords((Step.Email) email("", "<p>[[!Nope]]</p>", null), in(false)))
        .extracting(DraftProblem::field, DraftProblem::code)
        .containsExactly(
            tuple("subject", Code.SUBJECT_MISSING), tuple("message", Code.UNKNOWN_MERGE_FIELD));
  }

  private static List<DraftProblem> check(Step... steps) {
    return check(in(true), steps);
  }

  private static List<DraftProblem> check(PublishSurroundings surroundings, Step... steps) {
    return PublishChecks.of(draft(steps), PublishChecksTest::user, surroundings);
  }

  static PublishSurroundings in(boolean paymentLinkKnown, String... languages) {
    return new PublishSurroundings(paymentLinkKnown, new TreeSet<>(Set.of(languages)));
  }

  private static DraftContent draft(Step... steps) {
    return new DraftContent("Relance", Grouping.PER_INVOICE, List.of(steps));
  }

  private static Optional<ApplicationUser> user(String login) {
    return switch (login) {
      case "finance" -> Optional.of(validated());
      case "newcomer" -> Optional.of(new ApplicationUser(login, "Karim Benali", "fr"));
      default -> Optional.empty();
    };
  }

  private static ApplicationUser validated() {
    ApplicationUser user = new ApplicationUser("finance", "Hélène Fabre", "fr");
    user.changeEmail("helene.fabre@armor.example");
    user.validateEmail("helene.fabre@armor.example", LocalDateTime.of(2026, 10, 12, 9, 0));
    return user;
  }

  private static Step pause(int days, PauseFrom from) {
    return new Step.Pause("p", null, days, from);
  }

  private static Step email(String subject, String message, String sender) {
    return new Step.Email("e", null, subject, message, sender, null, SendingWindow.DEFAULT);
  }

  private static Step sms(String text) {
    return new Step.Sms("s", null, text, SendingWindow.DEFAULT);
  }

  private static Step letter(String message) {
    return new Step.Letter("l", null, message);
  }

  private static Step task() {
    return action(null, 0);
  }

  private static Step action(String assignee, int dueInDays) {
    return new Step.Action("a", null, assignee, dueInDays, null);
  }
}
