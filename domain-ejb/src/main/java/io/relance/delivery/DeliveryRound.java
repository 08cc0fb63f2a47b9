package io.relance.delivery;

import io.relance.reminder.DecisionBasis;
import io.relance.reminder.message.MessageComposer;
import java.time.LocalDate;

/**
 * What the dispatches that are claimed together share.
 *
 * @param order the delivery that they belong to
 * @param basis what their facts are checked against
 * @param composer writes them
 */
public record DeliveryRound(DeliveryOrder order, DecisionBasis basis, MessageComposer composer) {

  LocalDate date() {
    return order.moment().asOf().toLocalDate();
  }
}
