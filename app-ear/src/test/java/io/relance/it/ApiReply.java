package io.relance.it;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/**
 * What came back.
 *
 * @param request method and path, to be named when the reply isn't what was expected
 * @param status the HTTP status
 * @param body the text, empty if there was none
 */
public record ApiReply(String request, int status, String body) {

  /** This reply, if it has one of these statuses; throws with the whole answer otherwise. */
  public ApiReply expecting(Integer... statuses) {
    if (List.of(statuses).contains(status)) {
      return this;
    }
    throw new AssertionError(
        "%s: expected %s, was %d: %s".formatted(request, List.of(statuses), status, body));
  }

  public JsonObject json() {
    try (JsonReader reader = reader()) {
      return reader.readObject();
    }
  }

  public JsonArray array() {
    try (JsonReader reader = reader()) {
      return reader.readArray();
    }
  }

  private JsonReader reader() {
    return Json.createReader(new StringReader(body));
  }
}
