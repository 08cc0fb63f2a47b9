package io.relance.delivery.sms.http;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a gateway's answer has the name that it gives to a message. */
@FunctionalInterface
interface NameInAnswer {

  /** As many characters of it are kept. */
  int LENGTH = 300;

  /** Empty where the answer has none. */
  Optional<String> in(String answer);

  /**
   * @param place a JSON pointer (RFC 6901) if it begins with a slash; else a regular expression
   *     whose first group is the name, or that is it as a whole
   * @throws IllegalArgumentException if it is neither
   */
  static NameInAnswer at(String place) {
    return place.startsWith("/") ? pointer(place) : expression(Pattern.compile(place));
  }

  private static NameInAnswer pointer(String pointer) {
    return answer -> {
      try (JsonReader reader = Json.createReader(new StringReader(answer))) {
        JsonStructure document = reader.read();
        return known(text(document.getValue(pointer)));
      } catch (JsonException elsewhere) {
        return Optional.empty();
      }
    };
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  private static NameInAnswer expression(Pattern expression) {
    return answer -> {
      Matcher found = expression.matcher(answer);
      return found.find() ? known(found.group(found.groupCount() == 0 ? 0 : 1)) : Optional.empty();
    };
  }

  private static Optional<String> known(String name) {
    return Optional.ofNullable(name)
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= LENGTH);
  }
}
