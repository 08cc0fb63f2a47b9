package io.relance.reminder.decision;

import static java.util.Comparator.comparingInt;

import io.relance.reminder.decision.DecidedMessage.About;
import io.relance.scenario.Grouping;
import io.relance.scenario.PublishedScenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins a night's messages to one customer where their scenario asks for it: one for each scenario,
 * currency, channel and recipient, with the text of the highest level among them.
 */
final class MessageGrouping {

  private static final Comparator<DecidedMessage> BY_LEVEL =
      comparingInt((DecidedMessage message) -> message.about().get(0).stageNumber())
          .thenComparingInt(DecidedMessage::stepNumber);

  private final ScenarioCatalogue scenarios;

  MessageGrouping(ScenarioCatalogue scenarios) {
    this.scenarios = scenarios;
  }

  /**
   * @param messages each about one invoice, in the order of the invoices, then of the steps
   * @return the same shares in fewer messages, in the order of their first
   */
  List<DecidedMessage> join(List<DecidedMessage> messages) {
    Map<List<Object>, List<DecidedMessage>> occasions = new LinkedHashMap<>();
    Map<List<Object>, Integer> sides = new HashMap<>();
    for (DecidedMessage message : messages) {
      int side = sides.merge(sideBySide(message), 1, Integer::sum);
      occasions.computeIfAbsent(occasion(message, side), key -> new ArrayList<>()).add(message);
    }
    return occasions.values().stream().map(MessageGrouping::joined).toList();
  }

  /** What messages of one stage share that go to one person by one channel. */
  private static List<Object> sideBySide(DecidedMessage message) {
    return List.of(
        message.about().get(0).invoice().id(), message.step().type(), message.recipient());
  }

  /**
   * @param side which of the messages side by side it is: the first of a stage joins the first of
   *     another, and no invoice stands in a message twice
   */
  private List<Object> occasion(DecidedMessage message, int side) {
    InvoiceFacts invoice = message.about().get(0).invoice();
    return isPerCustomer(message)
        ? List.of(
            message.scenario(),
            invoice.balanceDue().currency(),
            message.step().type(),
            message.recipient(),
            side)
        : List.of(invoice.id(), message.stepNumber());
  }

  private boolean isPerCustomer(DecidedMessage message) {
    return scenarios
        .find(message.scenario())
        .map(PublishedScenario::grouping)
        .filter(Grouping.PER_CUSTOMER::equals)
        .isPresent();
  }

  private static DecidedMessage joined(List<DecidedMessage> messages) {
    DecidedMessage text = messages.stream().max(BY_LEVEL).orElseThrow();
    List<About> about = messages.stream().flatMap(message -> message.about().stream()).toList();
    return new DecidedMessage(
        text.scenario(),
        text.version(),
        text.stepNumber(),
        text.step(),
        text.recipient(),
        false,
        false,
        about);
  }
}
