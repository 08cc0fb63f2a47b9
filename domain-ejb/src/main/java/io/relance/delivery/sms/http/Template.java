package io.relance.delivery.sms.http;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with the places {@code {to}}, {@code {text}}, {@code {from}} and {@code {id}}; any other
 * brace is a brace.
 */
record Template(String text) {

  private static final Pattern PLACE = Pattern.compile("\\{(to|text|from|id)}");

  /** The values are put in once: what looks like a place in one of them is none. */
  String fill(Map<String, String> values, Escape escape) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> Matcher.quoteReplacement(escape.of(values.getOrDefault(place.group(1), ""))));
  }
}
