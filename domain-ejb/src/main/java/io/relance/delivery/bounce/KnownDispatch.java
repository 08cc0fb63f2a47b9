package io.relance.delivery.bounce;

/**
 * What is known of a dispatch that may have left.
 *
 * @param messageId the name of its mail, with angle brackets
 * @param recipient the address that it went to
 */
record KnownDispatch(long id, String messageId, String recipient) {}
