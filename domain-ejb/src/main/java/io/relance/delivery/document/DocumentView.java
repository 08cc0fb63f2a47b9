package io.relance.delivery.document;

import java.io.Serializable;

/**
 * A document that a dispatch has carried.
 *
 * @param number from 1
 * @param name of the file
 * @param size in bytes
 */
public record DocumentView(int number, String name, DocumentKind kind, long size)
    implements Serializable {}
