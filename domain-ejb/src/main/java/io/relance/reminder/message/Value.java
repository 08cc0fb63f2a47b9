package io.relance.reminder.message;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A merge field's value, before it is escaped for the place where it lands.
 *
 * @param lines plain text, at least one line
 * @param html the same as HTML that is safe as it is, or null where the lines are enough
 */
record Value(List<String> lines, String html) {

  static Value of(String line) {
    return new Value(List.of(line), null);
  }

  String in(Landing landing) {
    return switch (landing) {
      case HTML -> html == null ? lines.stream().map(Html::escape).collect(joining("<br>")) : html;
      case HTML_TAG -> Html.escape(lines.get(0));
      case LINE -> lines.stream().map(Value::singleLine).collect(joining(", "));
      case TEXT -> String.join("\n", lines);
    };
  }

  static String singleLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
  }
}
