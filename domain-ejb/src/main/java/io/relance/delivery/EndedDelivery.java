package io.relance.delivery;

/**
 * An execution of a delivery that has ended, as it should or by its server's death.
 *
 * @param runId the run that counts what it has left behind
 * @param executionId as the server's job repository has it
 */
public record EndedDelivery(long runId, long executionId) {

  String claimant() {
    return DeliveryOrder.claimant(executionId);
  }
}
