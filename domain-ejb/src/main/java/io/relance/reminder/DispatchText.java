package io.relance.reminder;

/**
 * A dispatch with the exact message as it was sent; all of it null before that, and what only a
 * mail has for any other.
 *
 * @param body HTML, or plain text for an SMS
 */
public record DispatchText(
    DispatchView dispatch, String senderName, String senderAddress, String subject, String body) {}
