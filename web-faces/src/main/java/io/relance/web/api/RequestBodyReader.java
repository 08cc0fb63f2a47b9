package io.relance.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Reads a {@link RequestBody}, be it empty; bodies of this contract are small. */
@Provider
public class RequestBodyReader implements MessageBodyReader<RequestBody> {

  private static final int LARGEST_BODY = 1 << 20;
  private static final int BAD_REQUEST = 400;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == RequestBody.class;
  }

  @Override
  public RequestBody readFrom(
      Class<RequestBody> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream entity)
      throws IOException {
    byte[] bytes = entity.readNBytes(LARGEST_BODY + 1);
    if (bytes.length > LARGEST_BODY) {
      throw Refusal.tooLarge();
    }
    return parse(bytes);
  }

  static RequestBody parse(byte[] bytes) {
    if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
      return new RequestBody(JsonValue.EMPTY_JSON_OBJECT);
    }
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      if (reader.readValue() instanceof JsonObject object) {
        return new RequestBody(object);
      }
    } catch (JsonException malformed) {
      throw Diagnosis.of(malformed);
    }
    throw Refusal.of(BAD_REQUEST, "NOT_AN_OBJECT");
  }
}
