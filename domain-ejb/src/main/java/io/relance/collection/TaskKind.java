package io.relance.collection;

/** Where a task comes from. */
public enum TaskKind {
  /** An action step of a scenario. */
  STEP_ACTION,
  /** Insolvency proceedings: the claim has to be declared in time. */
  CLAIM_DECLARATION,
  /** A message failed for good: somebody has to reach the customer in another way. */
  DELIVERY_FAILED,
  /** Nothing arrives at an address: somebody has to find a better one. */
  ADDRESS_FAILED
}
