package io.relance.delivery.document;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * What is told of an invoice's document.
 *
 * @param size in bytes
 * @param givenBy login
 */
public record InvoiceDocumentView(long size, String givenBy, LocalDateTime givenAt)
    implements Serializable {}
