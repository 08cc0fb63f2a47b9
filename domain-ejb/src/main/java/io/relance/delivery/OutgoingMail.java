package io.relance.delivery;

import io.relance.reminder.OutgoingMessage;
import java.time.Instant;

/**
 * A mail whose dispatch is committed as being sent.
 *
 * @param date the mail's own date
 */
public record OutgoingMail(long dispatchId, OutgoingMessage message, Instant date) {}
