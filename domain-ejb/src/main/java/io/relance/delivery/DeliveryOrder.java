package io.relance.delivery;

/**
 * One execution of a delivery.
 *
 * @param runId the run that counts what is done
 * @param claimant the name under which this execution claims dispatches, another's never
 */
public record DeliveryOrder(long runId, String claimant, DeliveryMoment moment) {}
