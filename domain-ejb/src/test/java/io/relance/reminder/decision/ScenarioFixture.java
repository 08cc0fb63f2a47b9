package io.relance.reminder.decision;

import io.relance.money.Money;
import io.relance.scenario.Approval;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.ScenarioOptions;
import io.relance.scenario.Step;
import io.relance.time.SendingWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scenario whose steps are named by their labels, which are their identities too. */
final class ScenarioFixture {

  private final String code;
  private int version = 1;
  private Grouping grouping = Grouping.PER_INVOICE;
  private List<Money> minimums = List.of();
  private Approval approval = Approval.NONE;
  private final List<Step> steps = new ArrayList<>();

  private ScenarioFixture(String code) {
    this.code = code;
  }

  static ScenarioFixture scenario(String code) {
    return new ScenarioFixture(code);
  }

  /** Pause 10 – e-mail 1 – pause 15 – e-mail 2 – pause 7 – action, as in the domain's example. */
  static ScenarioFixture standard() {
    return scenario("STANDARD")
        .pause(10)
        .email("e-mail 1")
        .pause(15)
        .email("e-mail 2")
        .pause(7)
        .action("action");
  }

  static ScenarioCatalogue published(ScenarioFixture... scenarios) {
    Map<String, PublishedScenario> byCode =
        Stream.of(scenarios)
            .map(ScenarioFixture::version)
            .collect(Collectors.toMap(PublishedScenario::code, each -> each));
    return new ScenarioCatalogue(byCode);
  }

  ScenarioFixture version(int number) {
    version = number;
    return this;
  }

  ScenarioFixture perCustomer() {
    grouping = Grouping.PER_CUSTOMER;
    return this;
  }

  ScenarioFixture claimingAtLeast(Money... amounts) {
    minimums = List.of(amounts);
    return this;
  }

  ScenarioFixture approvedAbove(Money... amounts) {
    approval = new Approval(List.of(amounts), approval.fromStep());
    return this;
  }

  ScenarioFixture approvedFrom(int step) {
    approval = new Approval(approval.above(), step);
    return this;
  }

  ScenarioFixture pause(int days) {
    return pause(days, PauseFrom.PREVIOUS);
  }

  ScenarioFixture pause(int days, PauseFrom from) {
    return pause("pause " + (steps.size() + 1), days, from);
  }

  ScenarioFixture pause(String label, int days, PauseFrom from) {
    return step(new Step.Pause(label, label, days, from));
  }

  ScenarioFixture email(String label) {
    return step(
        new Step.Email(label, label, "Facture", "Bonjour", "finance", null, SendingWindow.DEFAULT));
  }

  ScenarioFixture sms(String label) {
    return step(new Step.Sms(label, label, "Bonjour", SendingWindow.DEFAULT));
  }

  ScenarioFixture letter(String label) {
    return step(new Step.Letter(label, label, "Bonjour"));
  }

  ScenarioFixture action(String label) {
    return action(label, 0);
  }

  ScenarioFixture action(String label, int dueInDays) {
    return step(new Step.Action(label, label, "operator", dueInDays, "Appeler"));
  }

  ScenarioFixture step(Step step) {
    steps.add(step);
    return this;
  }

  PublishedScenario version() {
    return PublishedScenario.of(
        code,
        version,
        new DraftContent(code, grouping, steps, new ScenarioOptions(minimums, approval)));
  }
}
