package io.relance.reminder;

/**
 * A dispatch with the exact message as it was sent; all of it null before that.
 *
 * @param body HTML
 */
public record DispatchText(
    DispatchView dispatch, String senderName, String senderAddress, String subject, String body) {}
