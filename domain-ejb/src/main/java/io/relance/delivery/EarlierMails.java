package io.relance.delivery;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import io.relance.delivery.SecondLook.Seen;
import io.relance.reminder.Channel;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.InvoiceFacts;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The mails about invoices that have been sent already: a mail program shows them as one thread.
 */
final class EarlierMails {

  private record Sent(long invoice, String messageId, long dispatch) {}

  private final Map<Long, List<Sent>> byInvoice;

  private EarlierMails(Map<Long, List<Sent>> byInvoice) {
    this.byInvoice = byInvoice;
  }

  static EarlierMails about(Collection<Seen> seen, EntityManager entities) {
    List<Long> invoices =
        seen.stream().flatMap(one -> one.invoices().stream()).map(InvoiceFacts::id).toList();
    return new EarlierMails(
        invoices.isEmpty()
            ? Map.of()
            : entities
                .createQuery(
                    """
                    select s.invoiceId, d.messageId, d.id from ReminderDispatch d, DispatchInvoice s
                    where s.invoiceId in :invoices and s.leftOut is null and d.id = s.dispatchId
                    and d.state = :sent and d.channel = :email""",
                    Object[].class)
                .setParameter("invoices", invoices)
                .setParameter("sent", DispatchState.SENT)
                .setParameter("email", Channel.EMAIL)
                .getResultStream()
                .map(row -> new Sent((Long) row[0], (String) row[1], (Long) row[2]))
                .collect(groupingBy(Sent::invoice)));
  }

  /**
   * The Message-IDs of the mails before one about these invoices, oldest first. A rectification
   * follows the mail that it puts right, whatever has left since.
   */
  List<String> before(ReminderDispatch dispatch, Seen seen) {
    return seen.invoices().stream()
        .flatMap(invoice -> byInvoice.getOrDefault(invoice.id(), List.of()).stream())
        .filter(sent -> dispatch.rectifies().map(id -> sent.dispatch() <= id).orElse(true))
        .sorted(comparingLong(Sent::dispatch))
        .map(Sent::messageId)
        .distinct()
        .toList();
  }
}
