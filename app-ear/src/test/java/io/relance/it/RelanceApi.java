package io.relance.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/** The REST contract as other software uses it: HTTP Basic, JSON, CSV files in. */
public final class RelanceApi {

  private static final String PASSWORD = "demo";
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final URI base;
  private final String login;

  /**
   * @param login or null for nobody
   */
  RelanceApi(URI base, String login) {
    this.base = base;
    this.login = login;
  }

  public ApiReply get(String path) {
    return send("GET", path, "application/json", BodyPublishers.noBody());
  }

  public ApiReply post(String path, JsonValue body) {
    return send("POST", path, "application/json", json(body));
  }

  public ApiReply post(String path) {
    return send("POST", path, "application/json", BodyPublishers.noBody());
  }

  public ApiReply put(String path, JsonValue body) {
    return send("PUT", path, "application/json", json(body));
  }

  public ApiReply patch(String path, JsonValue body) {
    return send("PATCH", path, "application/merge-patch+json", json(body));
  }

  public ApiReply delete(String path) {
    return send("DELETE", path, "application/json", BodyPublishers.noBody());
  }

  /** Any request at all, for what the contract refuses. */
  public ApiReply send(String method, String path, String contentType, byte[] body) {
    return send(method, path, contentType, BodyPublishers.ofByteArray(body));
  }

  public ApiReply importCsv(String kind, byte[] csv) {
    return send("POST", "imports/" + kind, "text/csv", csv);
  }

  public ApiReply importCsv(String kind, String csv) {
    return importCsv(kind, csv.getBytes(UTF_8));
  }

  /** A value as it may stand in a path or a query. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  public static JsonObject object(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** Whether somebody says 200 at this address; nobody there is a no. */
  static boolean answers(URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).GET().build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private ApiReply send(String method, String path, String contentType, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofMinutes(5))
            .header("Accept", "application/json")
            .header("Content-Type", contentType)
            .method(method, body);
    if (login != null) {
      request.header("Authorization", "Basic " + credentials());
    }
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
      return new ApiReply(method + " " + path, response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private String credentials() {
    return Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes(UTF_8));
  }

  private static BodyPublisher json(JsonValue body) {
    return BodyPublishers.ofString(body.toString(), UTF_8);
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}
