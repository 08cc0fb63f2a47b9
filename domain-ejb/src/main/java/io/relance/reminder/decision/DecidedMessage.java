package io.relance.reminder.decision;

import io.relance.scenario.Step;
import java.util.List;

/**
 * One message that leaves, about one invoice or (grouped) several.
 *
 * @param scenario code of the scenario whose step it is
 * @param version its version
 * @param stepNumber the step's number in that version, from 1, pauses included
 * @param about what it is about: at least one invoice, in order of due date, then number
 */
public record DecidedMessage(
    String scenario,
    int version,
    int stepNumber,
    Step.Communication step,
    Recipient recipient,
    List<About> about) {

  public DecidedMessage {
    about = List.copyOf(about);
  }

  /**
   * One invoice's share in a message: the key (position, sequence, step) under which it is
   * recorded.
   *
   * @param stepId identity of the invoice's own step, which a grouped message may not be
   */
  public record About(InvoiceFacts invoice, int stageSequence, int stageNumber, String stepId) {}
}
