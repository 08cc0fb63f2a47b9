package io.relance.collection;

/** Why nothing is decided for any invoice of a customer. */
public enum HoldKind {
  /** A collaborator has put the customer on hold. */
  HOLD,
  /** Insolvency proceedings run: claims are declared, not reminded. */
  INSOLVENCY
}
