package io.relance.reminder.decision;

import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Step;
import java.util.List;

/**
 * One message that leaves, about one invoice or (grouped) several.
 *
 * @param scenario code of the scenario whose step it is
 * @param version its version
 * @param stepNumber the step's number in that version, from 1, pauses included
 * @param lessCredits whether it takes off what is open in the customer's favour
 * @param proposed whether a person approves it before it leaves
 * @param about what it is about: at least one invoice, in order of due date, then number
 */
public record DecidedMessage(
    String scenario,
    int version,
    int stepNumber,
    Step.Communication step,
    Recipient recipient,
    boolean lessCredits,
    boolean proposed,
    List<About> about) {

  public DecidedMessage {
    about = List.copyOf(about);
  }

  Claimed claimed(CustomerFacts customer) {
    return Claimed.of(customer, invoices(), lessCredits);
  }

  List<InvoiceFacts> invoices() {
    return about.stream().map(About::invoice).toList();
  }

  /** The same message, taking off what is open in the customer's favour or not. */
  DecidedMessage lessCredits(boolean takenOff) {
    return new DecidedMessage(
        scenario, version, stepNumber, step, recipient, takenOff, proposed, about);
  }

  /** The same message, proposed to a person if the scenario asks for it. */
  DecidedMessage proposedBy(PublishedScenario published, CustomerFacts customer) {
    return new DecidedMessage(
        scenario,
        version,
        stepNumber,
        step,
        recipient,
        lessCredits,
        published.options().approval().isNeeded(stepNumber, claimed(customer).total()),
        about);
  }

  /**
   * One invoice's share in a message: the key (position, sequence, step) under which it is
   * recorded.
   *
   * @param stepId identity of the invoice's own step, which a grouped message may not be
   */
  public record About(InvoiceFacts invoice, int stageSequence, int stageNumber, String stepId) {}
}
