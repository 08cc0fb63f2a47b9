package io.relance.reminder.decision;

import io.relance.reminder.decision.DecidedMessage.About;
import io.relance.scenario.PublishedScenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A night's messages to one customer that claim too little to be sent: no more than the tolerance,
 * or less than the scenario's minimum. An invoice of which no message is left waits, its tasks with
 * it.
 */
final class SmallClaims {

  private final ReminderRules rules;
  private final Map<Share, Reason> reasons = new HashMap<>();

  /** An invoice's share in a message. */
  private record Share(long invoice, String step) {

    static Share of(About about) {
      return new Share(about.invoice().id(), about.stepId());
    }
  }

  /**
   * @param messages those of the night, joined
   */
  SmallClaims(
      ReminderRules rules,
      ScenarioCatalogue scenarios,
      CustomerFacts customer,
      List<DecidedMessage> messages) {
    this.rules = rules;
    for (DecidedMessage message : messages) {
      PublishedScenario scenario = scenarios.of(message);
      objection(rules, scenario, message.claimed(customer))
          .ifPresent(why -> message.about().forEach(about -> reasons.put(Share.of(about), why)));
    }
  }

  /** Why a message of the scenario is not worth being sent; empty where it is. */
  static Optional<Reason> objection(
      ReminderRules rules, PublishedScenario scenario, Claimed claimed) {
    if (rules.tolerates(claimed.total())) {
      return Optional.of(Reason.BELOW_TOLERANCE);
    }
    return scenario.options().isBelowMinimum(claimed.total())
        ? Optional.of(Reason.BELOW_MINIMUM)
        : Optional.empty();
  }

  /** Whether the message is one of them. */
  boolean contain(DecidedMessage message) {
    return objectionTo(message).isPresent();
  }

  private Optional<Reason> objectionTo(DecidedMessage message) {
    return Optional.ofNullable(reasons.get(Share.of(message.about().get(0))));
  }

  /** What becomes of an invoice without them. */
  Verdict judge(Verdict verdict) {
    if (verdict.due() == null) {
      return verdict;
    }
    Optional<Reason> wait = verdict.messages().isEmpty() ? small(verdict) : allSmall(verdict);
    return wait.map(verdict::waiting).orElseGet(() -> verdict.leavingOut(this::objectionTo));
  }

  /** Of a stage that makes tasks only, the invoice's own balance counts. */
  private Optional<Reason> small(Verdict verdict) {
    PublishedScenario scenario = verdict.due().place().scenario();
    return objection(rules, scenario, Claimed.alone(verdict.decision().invoice()));
  }

  private Optional<Reason> allSmall(Verdict verdict) {
    return verdict.messages().stream().allMatch(this::contain)
        ? objectionTo(verdict.messages().get(0))
        : Optional.empty();
  }
}
