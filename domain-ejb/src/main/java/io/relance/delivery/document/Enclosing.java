package io.relance.delivery.document;

import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.settings.Attachments;
import java.util.List;
import java.util.Map;

/**
 * Which documents go along with a message. What is more than a mailbox takes gives way to the
 * statement of account.
 *
 * @param invoices that have a document of their own, and go along
 * @param statement whether a statement goes along
 */
record Enclosing(List<InvoiceFacts> invoices, boolean statement) {

  /** In bytes; coded for a mail, they become a third more. */
  static final long MOST = 15L * 1024 * 1024;

  /**
   * @param sizes of the documents that there are, in bytes, by the invoices' ids
   */
  static Enclosing of(Attachments rule, Claimed claimed, Map<Long, Long> sizes) {
    List<InvoiceFacts> having =
        claimed.invoices().stream().filter(invoice -> sizes.containsKey(invoice.id())).toList();
    long size = having.stream().mapToLong(invoice -> sizes.get(invoice.id())).sum();
    if (rule == Attachments.NONE) {
      return new Enclosing(List.of(), false);
    }
    if (size > MOST) {
      return new Enclosing(List.of(), true);
    }
    boolean complete = having.size() == claimed.invoices().size();
    return new Enclosing(having, rule == Attachments.INVOICE_OR_STATEMENT && !complete);
  }
}
