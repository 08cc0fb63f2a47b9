package io.relance.delivery.document;

import static java.util.stream.Collectors.toMap;

import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.message.MessageComposer;
import io.relance.settings.Settings;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes what goes along with a message, by the company's settings. */
@Stateless
@RolesAllowed(Role.JOBS)
public class Enclosures {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Settings settings;
  @Inject private DocumentStore store;
  @Inject private Statements statements;
  @Inject private PdfPrinter printer;
  @Inject private QrCodes codes;

  /**
   * @param composer writes the message that they go along with
   * @return invoices first, then the statement; none where the settings want none
   * @throws UnprintableException if the statement can't be made
   */
  public List<Attachment> with(Demand demand, MessageComposer composer) {
    Map<Long, Held> held = held(demand.claimed());
    Enclosing enclosing =
        Enclosing.of(
            settings.options().attachments(),
            demand.claimed(),
            held.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().size())));
    DocumentWords words = new DocumentWords(demand.language());
    List<Attachment> attachments = new ArrayList<>();
    for (InvoiceFacts invoice : enclosing.invoices()) {
      long document = held.get(invoice.id()).document();
      attachments.add(
          new Attachment(
              DocumentName.pdf(words.plain("invoice.file", invoice.number())),
              DocumentKind.INVOICE,
              store.read(document),
              document));
    }
    if (enclosing.statement()) {
      attachments.add(
          new Attachment(
              DocumentName.pdf(words.plain("statement.file", demand.customer().number())),
              DocumentKind.STATEMENT,
              printer.print(new StatementPage(codes).of(statements.of(demand, composer))),
              null));
    }
    return attachments;
  }

  private Map<Long, Held> held(Claimed claimed) {
    return entities
        .createQuery(
            """
            select i.invoiceId, d.id, d.size from InvoiceDocument i, Document d
            where d.id = i.documentId and i.invoiceId in :invoices""",
            Object[].class)
        .setParameter("invoices", claimed.invoices().stream().map(InvoiceFacts::id).toList())
        .getResultStream()
        .collect(toMap(row -> (Long) row[0], row -> new Held((Long) row[1], (Long) row[2])));
  }

  private record Held(long document, long size) {}
}
