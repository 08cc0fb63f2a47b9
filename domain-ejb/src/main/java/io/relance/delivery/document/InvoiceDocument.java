package io.relance.delivery.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** The document of an invoice, as its customer knows it. */
@Entity
@Table(name = "invoice_document")
class InvoiceDocument {

  @Id
  @Column(name = "invoice_id")
  private long invoiceId;

  @Column(name = "document_id")
  private long documentId;

  @Column(name = "given_by")
  private String givenBy;

  @Column(name = "given_at")
  private LocalDateTime givenAt;

  protected InvoiceDocument() {}

  InvoiceDocument(long invoiceId) {
    this.invoiceId = invoiceId;
  }

  void become(long document, String by, LocalDateTime at) {
    documentId = document;
    givenBy = by;
    givenAt = at;
  }

  long documentId() {
    return documentId;
  }

  String givenBy() {
    return givenBy;
  }

  LocalDateTime givenAt() {
    return givenAt;
  }
}
