package io.relance.delivery.document;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.Invoice;
import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The PDFs of the invoices themselves, which go along with the messages about them. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class InvoiceDocuments {

  /** In bytes. */
  public static final int LARGEST = 10 * 1024 * 1024;

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Resource private SessionContext session;
  @Inject private DocumentStore store;
  @Inject private PdfCheck check;
  @Inject private CompanyClock clock;

  /** What became of a file that was given. */
  public enum Outcome {
    KEPT,
    UNKNOWN_INVOICE,
    NO_PDF,
    TOO_LARGE
  }

  /** Empty where there is no such invoice, or it has no document. */
  public Optional<InvoiceDocumentView> find(String number) {
    return given(number)
        .map(
            document ->
                new InvoiceDocumentView(
                    entities.find(Document.class, document.documentId()).size(),
                    document.givenBy(),
                    document.givenAt()));
  }

  /** Empty as {@link #find}. */
  public Optional<DocumentFile> open(String number) {
    return given(number)
        .map(
            document ->
                new DocumentFile(DocumentName.pdf(number), store.read(document.documentId())));
  }

  /** Takes a PDF as the invoice's; what was sent with another keeps that one. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Outcome put(String number, byte[] content) {
    Optional<Invoice> invoice = invoice(number);
    if (invoice.isEmpty()) {
      return Outcome.UNKNOWN_INVOICE;
    }
    if (content.length > LARGEST) {
      return Outcome.TOO_LARGE;
    }
    if (!check.isPdf(content)) {
      return Outcome.NO_PDF;
    }
    replace(invoice.get().id(), content);
    return Outcome.KEPT;
  }

  private void replace(long invoice, byte[] content) {
    long kept = store.keep(DocumentKind.INVOICE, List.of(content)).get(0);
    InvoiceDocument document =
        entities.find(InvoiceDocument.class, invoice, LockModeType.PESSIMISTIC_WRITE);
    String by = session.getCallerPrincipal().getName();
    if (document == null) {
      document = new InvoiceDocument(invoice);
      document.become(kept, by, clock.now());
      entities.persist(document);
    } else {
      long before = document.documentId();
      document.become(kept, by, clock.now());
      entities.flush();
      store.forgetUnused(List.of(before));
    }
  }

  /** Whether there was one. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public boolean remove(String number) {
    Optional<InvoiceDocument> document = given(number);
    document.ifPresent(
        given -> {
          entities.remove(given);
          entities.flush();
          store.forgetUnused(List.of(given.documentId()));
        });
    return document.isPresent();
  }

  private Optional<InvoiceDocument> given(String number) {
    return invoice(number).map(invoice -> entities.find(InvoiceDocument.class, invoice.id()));
  }

  private Optional<Invoice> invoice(String number) {
    return entities
        .createQuery("select i from Invoice i where i.number = :number", Invoice.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }
}
