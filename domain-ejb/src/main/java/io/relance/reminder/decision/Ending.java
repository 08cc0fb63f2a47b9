package io.relance.reminder.decision;

import java.util.Optional;

/** When an invoice is never reminded again (domain rule 7). */
final class Ending {

  private Ending() {}

  static Optional<Reason> of(InvoiceFacts invoice) {
    return switch (invoice.status()) {
      case CANCELLED -> Optional.of(Reason.CANCELLED);
      case WRITTEN_OFF -> Optional.of(Reason.WRITTEN_OFF);
      case PAID -> Optional.of(isCredited(invoice) ? Reason.CREDITED : Reason.PAID);
      case OPEN, IN_PAYMENT -> settlement(invoice);
    };
  }

  private static Optional<Reason> settlement(InvoiceFacts invoice) {
    if (invoice.balanceDue().isPositive()) {
      return Optional.empty();
    }
    return Optional.of(isCredited(invoice) ? Reason.CREDITED : Reason.PAID);
  }

  private static boolean isCredited(InvoiceFacts invoice) {
    return !invoice.balanceDue().isPositive()
        && invoice.credited().isPositive()
        && invoice.credited().compareTo(invoice.amountInclTax()) >= 0;
  }
}
