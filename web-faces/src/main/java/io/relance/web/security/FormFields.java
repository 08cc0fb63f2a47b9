package io.relance.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form, or of an address's query; of a name that stands twice, the first. */
public final class FormFields {

  private FormFields() {}

  /** What can't be decoded is left out. */
  public static Map<String, String> of(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      String[] parts = pair.split("=", 2);
      try {
        fields.putIfAbsent(
            URLDecoder.decode(parts[0], UTF_8),
            parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "");
      } catch (IllegalArgumentException malformed) {
        continue;
      }
    }
    return fields;
  }
}
