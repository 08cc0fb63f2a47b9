package io.relance.delivery.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.relance.delivery.Answer;
import io.relance.delivery.OutgoingDispatch;
import io.relance.delivery.Relay;
import io.relance.delivery.environment.Variables;
import io.relance.delivery.sms.GatewayChoice;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.OutgoingMessage;
import io.relance.reminder.decision.Recipient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real HTTP server answers as each test wants it to. */
class HttpLineTest {

  private static final String TEXT = "Facture \"F-1\" & suite : 10 €";

  private final List<String> received = new ArrayList<>();
  private final Map<String, String> variables = new HashMap<>();
  private HttpServer server;
  private int status = 200;
  private String reply = "{\"messages\":[{\"id\":\"abc-1\"}]}";

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    set("GATEWAY", "http");
    set("SENDER", "RELANCE");
    set("TIMEOUT", "2000");
    set("HTTP_URL", "http://localhost:%d/send".formatted(server.getAddress().getPort()));
    set("HTTP_BODY", "{\"to\":\"{to}\",\"from\":\"{from}\",\"text\":\"{text}\",\"ref\":\"{id}\"}");
    set("HTTP_MESSAGE_ID", "/messages/0/id");
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(
          exchange.getRequestMethod()
              + " "
              + exchange.getRequestURI()
              + " "
              + exchange.getRequestHeaders().getFirst("Authorization")
              + " "
              + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      byte[] body = reply.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Test
  void aMessageIsPutIntoTheTemplateAndTheAnswersNameIsKept() {
    set("HTTP_HEADERS", "Authorization: Bearer secret");

    assertThat(send()).isEqualTo(new Answer.Accepted("abc-1"));
    assertThat(received)
        .containsExactly(
            "POST /send Bearer secret {\"to\":\"+33612345678\",\"from\":\"RELANCE\","
                + "\"text\":\"Facture \\\"F-1\\\" & suite : 10 €\",\"ref\":\"42\"}");
  }

  @Test
  void aGatewayMayWantEverythingInItsAddress() {
    set("HTTP_METHOD", "get");
    set("HTTP_URL", variables.get("RELANCE_SMS_HTTP_URL") + "?to={to}&m={text}");
    variables.remove("RELANCE_SMS_HTTP_BODY");
    set("HTTP_MESSAGE_ID", "ID=(\\w+)");
    reply = "OK ID=77 CREDIT=3";

    assertThat(send()).isEqualTo(new Answer.Accepted("77"));
    assertThat(received)
        .containsExactly(
            "GET /send?to=%2B33612345678&m=Facture+%22F-1%22+%26+suite+%3A+10+%E2%82%AC null ");
  }

  @Test
  void anAnswerWithoutAReadableNameIsStillAnAcceptance() {
    reply = "fine";

    assertThat(send()).isEqualTo(new Answer.Accepted(null));
  }

  @ParameterizedTest
  @CsvSource({
    "200, Accepted",
    "202, Accepted",
    "302, RefusedForNow",
    "401, RefusedForNow",
    "402, RefusedForNow",
    "429, RefusedForNow",
    "503, RefusedForNow",
    "400, Refused",
    "410, Refused",
    "422, Refused",
    "500, NoAnswer",
    "502, NoAnswer",
    "504, NoAnswer"
  })
  void eachStatusMeansWhatItMeansForAMessage(int given, String meaning) {
    status = given;

    assertThat(send().getClass().getSimpleName()).isEqualTo(meaning);
  }

  @Test
  void aRefusalKeepsTheGatewaysWords() {
    status = 422;
    reply = "{\"error\":\n \"text too long\"}";

    assertThat(send())
        .isEqualTo(
            new Answer.Refused(
                DeliveryFailure.REFUSED_CONTENT, "422 {\"error\": \"text too long\"}"));
  }

  @Test
  void aGatewayThatIsNotThereIsNotReached() {
    server.stop(0);

    assertThat(line().connect())
        .hasValueSatisfying(words -> assertThat(words).contains("localhost"));
    assertThat(line().send(message())).isInstanceOf(Answer.RefusedForNow.class);
  }

  @Test
  void aGatewayThatTakesAMessageAndSaysNothingLeavesItInDoubt() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      set("HTTP_URL", "http://localhost:" + silent.getLocalPort() + "/");
      set("TIMEOUT", "300");

      assertThat(line().connect()).isEmpty();
      assertThat(line().send(message())).isInstanceOf(Answer.NoAnswer.class);
    }
  }

  @Test
  void aGatewayThatBreaksOffLeavesItInDoubtAndIsLookedAtAgain() throws Exception {
    try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      set("HTTP_URL", "http://localhost:" + rude.getLocalPort() + "/");
      Thread closing =
          new Thread(
              () -> {
                try {
                  rude.accept().close();
                } catch (IOException over) {
                  Thread.currentThread().interrupt();
                }
              });
      closing.start();

      assertThat(line().send(message())).isInstanceOf(Answer.NoAnswer.class);
      closing.join();
    }
  }

  private Answer send() {
    try (Relay.Line line = line()) {
      assertThat(line.connect()).isEmpty();
      return line.send(message());
    }
  }

  private Relay.Line line() {
    return new HttpGateway(new GatewayChoice(new Variables(GatewayChoice.PREFIX, variables)))
        .line();
  }

  private static OutgoingDispatch message() {
    return new OutgoingDispatch(
        42,
        OutgoingMessage.plain(new Recipient(null, "Odile", "+33612345678"), TEXT),
        Instant.EPOCH,
        List.of());
  }

  private void set(String variable, String value) {
    variables.put("RELANCE_SMS_" + variable, value);
  }
}
