package io.relance.reminder.activation;

import io.relance.money.Money;
import io.relance.reminder.CustomerNight;
import io.relance.reminder.decision.CustomerDecisions.Part;
import io.relance.reminder.decision.DecidedMessage;
import io.relance.reminder.decision.InvoiceDecision;
import io.relance.scenario.StepType;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the first night would do for one invoice.
 *
 * @param scenario its code
 * @param level the level that the invoice would reach, from 1
 * @param levelLabel its name, or null
 * @param steps the types of the steps that would be decided
 * @param recipient the address of the first message, or null where only tasks are made
 * @param balance what is due
 * @param proposed whether a message would wait for approval
 */
public record FirstReminder(
    String customerNumber,
    String customerName,
    String invoiceNumber,
    String scenario,
    int level,
    String levelLabel,
    List<StepType> steps,
    String recipient,
    Money balance,
    boolean proposed)
    implements Serializable {

  public FirstReminder {
    steps = List.copyOf(steps);
  }

  static Stream<FirstReminder> in(CustomerNight night) {
    Map<Long, List<Part>> parts = night.decided().parts();
    return night.decided().decisions().stream()
        .filter(decided -> decided.stage() != null)
        .map(decided -> of(night, decided, parts.getOrDefault(decided.invoice().id(), List.of())));
  }

  private static FirstReminder of(CustomerNight night, InvoiceDecision decided, List<Part> parts) {
    List<DecidedMessage> messages = parts.stream().map(Part::message).toList();
    return new FirstReminder(
        night.customer().number(),
        night.customer().name(),
        decided.invoice().number(),
        decided.position().scenario(),
        decided.stage().number(),
        decided.levelLabel(),
        Stream.concat(
                messages.stream().map(message -> message.step().type()),
                decided.stage().tasks().stream().map(task -> StepType.ACTION))
            .toList(),
        messages.stream().findFirst().map(message -> message.recipient().address()).orElse(null),
        decided.invoice().balanceDue(),
        messages.stream().anyMatch(DecidedMessage::proposed));
  }
}
