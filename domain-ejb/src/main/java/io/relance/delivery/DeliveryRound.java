package io.relance.delivery;

import io.relance.reminder.DecisionBasis;
import io.relance.reminder.message.MessageComposer;

/**
 * What the dispatches that are claimed together share.
 *
 * @param order the delivery that they belong to
 * @param basis what their facts are checked against
 * @param composer writes them
 */
public record DeliveryRound(DeliveryOrder order, DecisionBasis basis, MessageComposer composer) {}
