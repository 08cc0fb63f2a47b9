package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.time.SendingWindow;
import io.relance.user.ApplicationUser;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyScenarioTest {

  @Test
  void it_is_two_emails_and_a_call_after_a_pause_each() {
    List<Step> steps = ready(10).content(1).steps();
    assertThat(steps)
        .extracting(Step::type)
        .containsExactly(
            StepType.PAUSE,
            StepType.EMAIL,
            StepType.PAUSE,
            StepType.EMAIL,
            StepType.PAUSE,
            StepType.ACTION);
    assertThat(steps.get(0)).isEqualTo(new Step.Pause(null, null, 10, PauseFrom.DUE_DATE));
    assertThat(steps.get(2)).isEqualTo(new Step.Pause(null, null, 15, PauseFrom.PREVIOUS));
    assertThat(steps.get(4)).isEqualTo(new Step.Pause(null, null, 7, PauseFrom.PREVIOUS));
    assertThat(((Step.Action) steps.get(5)).dueInDays()).isZero();
    assertThat(((Step.Email) steps.get(1)).window()).isEqualTo(SendingWindow.DEFAULT);
    assertThat(((Step.Email) steps.get(3)).sender()).isEqualTo("finance");
  }

  @ParameterizedTest
  @ValueSource(ints = {-30, 0, 1, 365})
  void it_can_be_published_as_it_is(int firstDelayDays) {
    assertThat(problems(ready(firstDelayDays))).isEmpty();
    assertThat(problems(forCustomers(firstDelayDays))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-30, 0})
  void a_courtesy_reminder_reproaches_nothing(int firstDelayDays) {
    Step.Email first = (Step.Email) ready(firstDelayDays).content(1).steps().get(1);
    assertThat(first.message()).contains("arrive à échéance").doesNotContain("échue");
  }

  @ParameterizedTest
  @ValueSource(ints = {-30, 10})
  void messages_for_a_customer_list_its_invoices(int firstDelayDays) {
    DraftContent ready = forCustomers(firstDelayDays).content(1);

    assertThat(ready.grouping()).isEqualTo(Grouping.PER_CUSTOMER);
    assertThat(ready.steps())
        .filteredOn(Step.Email.class::isInstance)
        .hasSize(2)
        .allMatch(step -> ((Step.Email) step).message().contains("[[!InvoiceTable]]"));
  }

  @ParameterizedTest
  @EnumSource
  void its_texts_are_stored_as_they_are_written(Grouping grouping) {
    for (int firstDelay : List.of(-3, 10)) {
      for (Step step : ReadyScenario.of(firstDelay, 15, "finance", grouping).content(1).steps()) {
        assertThat(step.fold(new CleanTexts())).isEqualTo(step);
      }
    }
  }

  @Test
  void a_second_one_has_a_code_and_a_name_of_its_own() {
    ReadyScenario ready = ready(10);
    assertThat(ready.code(1)).isEqualTo("relance-factures-impayees");
    assertThat(ready.content(1).label()).isEqualTo("Relance des factures impayées");
    assertThat(ready.code(2)).isEqualTo("relance-factures-impayees-2");
    assertThat(ready.content(2).label()).isEqualTo("Relance des factures impayées (2)");
    assertThat(ScenarioCode.isValid(ready.code(2))).isTrue();
  }

  private static List<DraftProblem> problems(ReadyScenario ready) {
    return PublishChecks.of(
        ready.content(1), ReadyScenarioTest::sender, PublishChecksTest.in(false));
  }

  private static ReadyScenario ready(int firstDelayDays) {
    return ReadyScenario.of(firstDelayDays, 15, "finance", Grouping.PER_INVOICE);
  }

  private static ReadyScenario forCustomers(int firstDelayDays) {
    return ReadyScenario.of(firstDelayDays, 15, "finance", Grouping.PER_CUSTOMER);
  }

  private static Optional<ApplicationUser> sender(String login) {
    ApplicationUser user = new ApplicationUser(login, "Hélène Fabre", "fr");
    user.changeEmail("helene.fabre@armor.example");
    user.validateEmail("helene.fabre@armor.example", LocalDateTime.of(2026, 10, 12, 9, 0));
    return Optional.of(user);
  }
}
