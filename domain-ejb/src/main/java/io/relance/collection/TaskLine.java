package io.relance.collection;

/**
 * A task in the agenda, with whom and what it is about.
 *
 * @param invoiceNumber or null where it is about the customer as a whole
 */
public record TaskLine(
    CollectionTask task, String customerNumber, String customerName, String invoiceNumber) {}
