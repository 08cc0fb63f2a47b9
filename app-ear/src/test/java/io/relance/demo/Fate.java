package io.relance.demo;

/** What becomes of a demo invoice, and how many have that fate: together 2,000. */
enum Fate {
  /** Due in the coming weeks. */
  NOT_DUE(380),
  /** Late by a day or by months, nothing paid. */
  OVERDUE(480),
  /** Late, with a part paid: reminded of what is left. */
  PARTLY_PAID(110),
  /** Paid about when it was due. */
  PAID(750),
  /** Late, with a direct debit under way. */
  IN_PAYMENT(50),
  /** Late and disputed. */
  DISPUTED(35),
  /** Late, with a payment promised in the coming weeks. */
  PROMISED(35),
  /** Late, with a payment schedule agreed. */
  SCHEDULED(30),
  /** Fully credited. */
  CREDITED(30),
  /** Late, with a part credited. */
  PARTLY_CREDITED(20),
  CANCELLED(25),
  WRITTEN_OFF(20),
  /** Late, and ticked by hand. */
  DO_NOT_REMIND(15),
  /** Older than any limitation period. */
  TIME_BARRED(8),
  /** Late with some cents left, under the tolerance. */
  LEFTOVER(12);

  private final int quota;

  Fate(int quota) {
    this.quota = quota;
  }

  int quota() {
    return quota;
  }

  /** Whether its due date is over and its ledger still open. */
  boolean isOverdue() {
    return switch (this) {
      case NOT_DUE, PAID, CREDITED, CANCELLED, WRITTEN_OFF -> false;
      default -> true;
    };
  }

  /** The status that the ledger's software would export. */
  String status() {
    return switch (this) {
      case PAID -> "PAID";
      case IN_PAYMENT -> "IN_PAYMENT";
      case CANCELLED -> "CANCELLED";
      case WRITTEN_OFF -> "WRITTEN_OFF";
      default -> "OPEN";
    };
  }
}
