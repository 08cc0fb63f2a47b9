package io.relance.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the publication of a scenario with an SMS to what the network says of it. */
@ExtendWith(SharedServer.class)
class FromScenarioToTelephoneIT {

  private static final String SCENARIO =
      """
      {"label": "Par SMS", "steps": [
        {"type": "PAUSE", "days": 10, "from": "DUE_DATE"},
        {"type": "SMS", "label": "Rappel", "text": "Facture [[!Number]] \\"échue\\" & due"}
      ]}
      """;

  private final RelanceServer server;
  private final RelanceApi api;
  private final SmsCatcher gateway;

  FromScenarioToTelephoneIT(RelanceServer server, SmsCatcher gateway) {
    this.server = server;
    this.api = server.api("api");
    this.gateway = gateway;
  }

  @Test
  void anSmsReachesTheGatewayAndItsReceiptTheDispatch() {
    LocalDate today = CompanyDay.today(server);
    ReminderSetup setup = new ReminderSetup(server);
    setup.publish("by-sms", SCENARIO);
    setup.activate("by-sms");
    importLedger(today);
    JobRun.night(server, today).completed();
    String opening = dispatch("SM-1").getString("notBefore");
    JobRun.delivery(server, LocalDateTime.parse(opening)).completed();

    JsonObject sent = dispatch("SM-1");
    assertThat(sent.getString("state")).isEqualTo("SENT");
    assertThat(sent.getString("recipient")).isEqualTo("+33612345678");
    assertThat(sent.getString("messageId")).isEqualTo("gw-" + sent.getInt("id"));
    assertThat(messagesTo("+33612345678"))
        .extracting(message -> message.getString("text"))
        .containsExactly("Facture SM-1 \"échue\" & due");
    assertThat(dispatch("SM-2").getString("state")).isEqualTo("FAILED");

    reports(sent, "?token=wrong", "delivered", 401);
    reports(sent, "?token=" + SmsCatcher.TOKEN, "delivered", 204);
    JsonObject text = api.get("dispatches/" + sent.getInt("id")).expecting(200).json();
    assertThat(text.getInt("segments")).isEqualTo(1);
    assertThat(text.getString("deliveredAt")).isNotEmpty();

    assertThat(server.anonymousApi().get("dispatches?token=" + SmsCatcher.TOKEN).status())
        .as("the gateway's secret opens its receipts and nothing else")
        .isEqualTo(401);
    assertThat(
            api.send("POST", "sms/receipts", "application/json", bytes("{\"status\":\"x\"}"))
                .status())
        .isEqualTo(422);
  }

  private void reports(JsonObject sent, String secret, String status, int expected) {
    String form = "messageId=" + sent.getString("messageId") + "&status=" + status + "&more=1";
    assertThat(
            server
                .anonymousApi()
                .send(
                    "POST",
                    "sms/receipts" + secret,
                    "application/x-www-form-urlencoded",
                    bytes(form))
                .status())
        .isEqualTo(expected);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private void importLedger(LocalDate today) {
    api.importCsv(
            "customers",
            "number;name;phone;scenario\n"
                + "SM-C1;Armor Loisirs;06 12 34 56 78;by-sms\n"
                + "SM-C2;Bretagne Voiles;02 40 12 34 56;by-sms\n")
        .expecting(200);
    api.importCsv(
            "invoices",
            "number;customer_number;invoice_date;due_date;currency;amount_incl_tax\n"
                + invoice("SM-1", "SM-C1", today.minusDays(12))
                + invoice("SM-2", "SM-C2", today.minusDays(12)))
        .expecting(200);
  }

  private static String invoice(String number, String customer, LocalDate dueDate) {
    return "%s;%s;%s;%s;EUR;1200.00\n".formatted(number, customer, dueDate.minusDays(30), dueDate);
  }

  private JsonObject dispatch(String invoice) {
    return new Dispatches(api).of("invoice=" + invoice).toList().get(0);
  }

  private List<JsonObject> messagesTo(String number) {
    return gateway.messages().stream()
        .filter(message -> message.getString("to").equals(number))
        .toList();
  }
}
