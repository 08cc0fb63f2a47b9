package io.relance.scenario;

import java.io.Serializable;

/**
 * The words of a message, with merge fields.
 *
 * @param subject plain text; null where the channel has none, or it is still to be written
 * @param body sanitised HTML for an e-mail or letter, plain text for an SMS; null where it is still
 *     to be written
 */
public record MessageText(String subject, String body) implements Serializable {}
