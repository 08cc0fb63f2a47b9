package io.relance.receivable;

/** What a customer is before the law: it decides penalties and the limitation period. */
public enum CustomerType {
  /** A business: ECB rate + 10 points and the 40 € indemnity; five years. */
  PROFESSIONAL,
  /** The State, a local authority, a hospital: ECB rate + 8 points and 40 €; five years. */
  PUBLIC,
  /** A private person: the legal rate from a formal notice only; two years. */
  CONSUMER
}
