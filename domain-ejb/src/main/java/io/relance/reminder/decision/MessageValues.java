package io.relance.reminder.decision;

import io.relance.scenario.Step;
import java.time.LocalDate;
import java.util.List;

/**
 * Tells which merge fields of a message would be empty. Delivery fills the same fields in, so that
 * a message that was decided can be written.
 */
@FunctionalInterface
public interface MessageValues {

  /**
   * @return the names of the merge fields of the step that have no value, in order; empty when the
   *     message can be written
   */
  List<String> missing(
      Step.Communication step,
      CustomerFacts customer,
      InvoiceFacts invoice,
      Recipient recipient,
      LocalDate businessDate);
}
