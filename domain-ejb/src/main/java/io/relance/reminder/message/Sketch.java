package io.relance.reminder.message;

import java.util.List;

/**
 * How a message reads while its step is still being written.
 *
 * @param subject one line, or null where the channel has none
 * @param body HTML for an e-mail or letter, in which a field without a value is marked and stands
 *     as its code; plain text for an SMS
 * @param missing names of the merge fields that have no value, in order
 */
public record Sketch(String subject, String body, List<String> missing) {}
