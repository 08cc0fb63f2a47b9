package io.relance.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMS gateway in this process that takes every message over HTTP and passes none on. */
public final class SmsCatcher implements AutoCloseable {

  /** What the gateway adds to the address of its receipts. */
  public static final String TOKEN = "a-secret-of-the-gateway";

  private final List<JsonObject> messages = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  private SmsCatcher(HttpServer server) {
    this.server = server;
    server.createContext("/messages", this::take);
    server.start();
  }

  public static SmsCatcher onFreePort() {
    try {
      return new SmsCatcher(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** Lets a server send by this gateway. */
  RelanceServer behind(RelanceServer server) {
    return server
        .with("RELANCE_SMS_GATEWAY", "http")
        .with("RELANCE_SMS_SENDER", "RELANCE")
        .with("RELANCE_SMS_HTTP_URL", "http://localhost:%d/messages".formatted(port()))
        .with(
            "RELANCE_SMS_HTTP_BODY",
            "{\"to\":\"{to}\",\"from\":\"{from}\",\"text\":\"{text}\",\"ref\":\"{id}\"}")
        .with("RELANCE_SMS_HTTP_MESSAGE_ID", "/id")
        .with("RELANCE_SMS_RECEIPT_TOKEN", TOKEN);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonObject message =
          Json.createReader(new ByteArrayInputStream(exchange.getRequestBody().readAllBytes()))
              .readObject();
      messages.add(message);
      byte[] answer = "{\"id\":\"gw-%s\"}".formatted(message.getString("ref")).getBytes(UTF_8);
      exchange.sendResponseHeaders(202, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  /** Everything received so far, oldest first. */
  public List<JsonObject> messages() {
    return messages;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
