package io.relance.delivery.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of header fields, as at the head of a message (RFC 5322, 2.2) or in a delivery report
 * (RFC 3464, 2.1). Lines that are no field are passed over; the case of names doesn't matter.
 */
public final class Headers {

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

  /** Of a line's end of two signs, one alone is none. */
  static final Pattern EMPTY_LINE = Pattern.compile("(?>\\r\\n|\\r|\\n)[ \\t]*(?>\\r\\n|\\r|\\n)");

  private static final Pattern FIELD = Pattern.compile("[!-9;-~]+[ \\t]*:.*", Pattern.DOTALL);

  private final Map<String, List<String>> fields = new TreeMap<>();

  private Headers() {}

  /** The fields of a block, folded lines joined. */
  public static Headers parse(String block) {
    Headers headers = new Headers();
    StringBuilder field = new StringBuilder();
    for (String line : LINE_END.split(block)) {
      if (line.startsWith(" ") || line.startsWith("\t")) {
        field.append(' ').append(line.strip());
      } else {
        headers.add(field.toString());
        field = new StringBuilder(line);
      }
    }
    headers.add(field.toString());
    return headers;
  }

  /** The fields at the head of a whole message; what follows the first empty line is its body. */
  static Headers ofMessage(String message) {
    String text = message.stripLeading();
    int end = endOfHead(text);
    return parse(end < 0 ? text : text.substring(0, end));
  }

  private static int endOfHead(String text) {
    Matcher emptyLine = EMPTY_LINE.matcher(text);
    return emptyLine.find() ? emptyLine.start() : -1;
  }

  private void add(String field) {
    if (FIELD.matcher(field).matches()) {
      int colon = field.indexOf(':');
      fields
          .computeIfAbsent(key(field.substring(0, colon)), name -> new ArrayList<>())
          .add(field.substring(colon + 1).strip());
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Every value of a field, in order. */
  public List<String> all(String name) {
    return fields.getOrDefault(key(name), List.of());
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  boolean has(String name) {
    return fields.containsKey(key(name));
  }

  /** Every value of every field. */
  List<String> values() {
    return fields.values().stream().flatMap(List::stream).toList();
  }
}
