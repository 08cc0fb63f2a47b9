package io.relance.delivery.document;

/**
 * A PDF that goes along with a message.
 *
 * @param name of the file, safe in a header and on any disk
 * @param documentId of the one that is kept already, or null for one that was made for this message
 */
public record Attachment(String name, DocumentKind kind, byte[] content, Long documentId) {}
