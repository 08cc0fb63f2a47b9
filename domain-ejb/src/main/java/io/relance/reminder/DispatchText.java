package io.relance.reminder;

import java.time.LocalDateTime;

/**
 * A dispatch with the exact message as it was sent; all of it null before that, and what only a
 * mail has for any other.
 *
 * @param body HTML, or plain text for an SMS
 * @param segments of an SMS
 * @param deliveredAt when the network said that an SMS has arrived; null where it has said nothing
 * @param orderedBy login of who wanted it before its time, or null
 */
public record DispatchText(
    DispatchView dispatch,
    String senderName,
    String senderAddress,
    String subject,
    String body,
    Integer segments,
    LocalDateTime deliveredAt,
    String orderedBy) {}
