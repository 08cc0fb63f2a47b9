package io.relance.delivery.document;

import static java.util.stream.Collectors.toMap;

import io.relance.delivery.document.OwnDocuments.Held;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.message.MessageComposer;
import io.relance.settings.Attachments;
import io.relance.settings.Settings;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
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
   * The invoices' own documents, read at once for many messages; none where the settings want none.
   *
   * @param invoices by their ids
   */
  public OwnDocuments of(Collection<Long> invoices) {
    Attachments rule = settings.options().attachments();
    return new OwnDocuments(
        rule, rule == Attachments.NONE || invoices.isEmpty() ? Map.of() : held(invoices));
  }

  /**
   * What goes along with one message.
   *
   * @param own with at least its invoices'
   * @param composer writes the message that they go along with
   * @return invoices first, then the statement; none where the settings want none
   * @throws UnprintableException if the statement can't be made
   */
  public List<Attachment> with(OwnDocuments own, Demand demand, MessageComposer composer) {
    Enclosing enclosing = own.enclosedWith(demand.claimed());
    DocumentWords words = new DocumentWords(demand.language());
    List<Attachment> attachments = new ArrayList<>();
    for (InvoiceFacts invoice : enclosing.invoices()) {
      long document = own.held().get(invoice.id()).document();
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

  private Map<Long, Held> held(Collection<Long> invoices) {
    return entities
        .createQuery(
            """
            select i.invoiceId, d.id, d.size from InvoiceDocument i, Document d
            where d.id = i.documentId and i.invoiceId in :invoices""",
            Object[].class)
        .setParameter("invoices", invoices)
        .getResultStream()
        .collect(toMap(row -> (Long) row[0], row -> new Held((Long) row[1], (Long) row[2])));
  }
}
