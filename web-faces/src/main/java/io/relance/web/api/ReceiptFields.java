package io.relance.web.api;

import io.relance.web.security.FormFields;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;

/**
 * What a gateway reports, whatever its form: each value by its name, one within another by the way
 * to it, such as {@code results/0/status}.
 */
final class ReceiptFields {

  private final Map<String, String> values = new HashMap<>();

  /**
   * @param query of the address, or null
   * @param contentType of the body, or null
   * @param body JSON, or a form
   */
  static Map<String, String> of(String query, String contentType, String body) {
    ReceiptFields fields = new ReceiptFields();
    if (query != null) {
      fields.values.putAll(FormFields.of(query));
    }
    if (contentType != null && contentType.startsWith("application/x-www-form-urlencoded")) {
      fields.values.putAll(FormFields.of(body));
    } else if (!body.isBlank()) {
      fields.read(body);
    }
    return fields.values;
  }

  private void read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      add("", reader.read());
    } catch (JsonException malformed) {
      throw Diagnosis.of(malformed);
    }
  }

  private void add(String name, JsonValue value) {
    if (value instanceof JsonObject object) {
      object.forEach((key, inner) -> add(way(name, key), inner));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        add(way(name, Integer.toString(i)), array.get(i));
      }
    } else if (value != JsonValue.NULL) {
      values.put(name, value instanceof JsonString text ? text.getString() : value.toString());
    }
  }

  private static String way(String outer, String key) {
    return outer.isEmpty() ? key : outer + "/" + key;
  }
}
