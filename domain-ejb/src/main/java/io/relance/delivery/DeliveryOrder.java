package io.relance.delivery;

/**
 * One execution of a delivery.
 *
 * @param runId the run that counts what is done
 * @param claimant the name under which this execution claims dispatches, another's never
 */
public record DeliveryOrder(long runId, String claimant, DeliveryMoment moment) {

  /**
   * @param executionId as the server's job repository has it, which no two servers give twice
   */
  public static DeliveryOrder of(long runId, long executionId, DeliveryMoment moment) {
    return new DeliveryOrder(runId, claimant(executionId), moment);
  }

  static String claimant(long executionId) {
    return "execution " + executionId;
  }
}
