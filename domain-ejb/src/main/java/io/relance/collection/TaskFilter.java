package io.relance.collection;

/**
 * Which tasks are asked for. A component that is null leaves none out.
 *
 * @param assignee login
 * @param invoiceNumber the invoice's whole number
 */
public record TaskFilter(String assignee, TaskState state, String invoiceNumber) {}
