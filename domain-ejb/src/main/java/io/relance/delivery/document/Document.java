package io.relance.delivery.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Objects;

/** A PDF that is kept as it is, for as long as anything refers to it. */
@Entity
@Table(name = "document")
class Document {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_seq")
  @SequenceGenerator(name = "document_seq", sequenceName = "document_seq", allocationSize = 50)
  private Long id;

  @Enumerated(EnumType.STRING)
  private DocumentKind kind;

  /** In bytes. */
  private long size;

  @Column(name = "made_at")
  private LocalDateTime madeAt;

  protected Document() {}

  Document(DocumentKind kind, long size, LocalDateTime madeAt) {
    this.kind = Objects.requireNonNull(kind);
    this.size = size;
    this.madeAt = madeAt;
  }

  Long id() {
    return id;
  }

  DocumentKind kind() {
    return kind;
  }

  long size() {
    return size;
  }
}
