package io.relance.delivery.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A document that a dispatch has carried, under the name that it had there. */
@Entity
@IdClass(DispatchDocument.Key.class)
@Table(name = "dispatch_document")
class DispatchDocument {

  @Id
  @Column(name = "dispatch_id")
  private long dispatchId;

  /** Counted from 1. */
  @Id private int number;

  @Column(name = "document_id")
  private long documentId;

  private String name;

  protected DispatchDocument() {}

  DispatchDocument(long dispatchId, int number, long documentId, String name) {
    this.dispatchId = dispatchId;
    this.number = number;
    this.documentId = documentId;
    this.name = name;
  }

  String name() {
    return name;
  }

  long documentId() {
    return documentId;
  }

  /** Which document of which dispatch. */
  static final class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long dispatchId;
    private int number;

    Key() {}

    Key(long dispatchId, int number) {
      this.dispatchId = dispatchId;
      this.number = number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && dispatchId == that.dispatchId && number == that.number;
    }

    @Override
    public int hashCode() {
      return Objects.hash(dispatchId, number);
    }
  }
}
