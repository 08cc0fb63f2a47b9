package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A part of a night has left when a person undoes it: the rest is decided afresh. */
@ExtendWith(SharedServer.class)
class UndoneNightIT {

  private static final String SCENARIO =
      """
      {"label": "À annuler", "steps": [
        {"type": "PAUSE", "days": 5, "from": "DUE_DATE"},
        {"type": "EMAIL", "label": "Rappel", "sender": "finance",
         "subject": "Facture [[!Number]]", "message": "<p>Il reste [[!BalanceDue]].</p>",
         "window": {"from": "%s", "to": "23:59", "workingDaysOnly": false}}
      ]}
      """;

  private final RelanceServer server;
  private final RelanceApi finance;
  private final MailCatcher mail;

  UndoneNightIT(RelanceServer server, MailCatcher mail) {
    this.server = server;
    this.finance = server.api("finance");
    this.mail = mail;
  }

  @Test
  void whatHasLeftIsListedAndTheRestIsDecidedAgain() throws MessagingException {
    LocalDate today = CompanyDay.today(server);
    decide(today);
    JobRun.delivery(server, today.plusDays(1).atTime(1, 0)).completed();
    assertThat(mailsOf("UN-")).hasSize(1);

    JsonObject outlook = finance.get(undo(today) + "?customer=UN-C").expecting(200).json();
    assertThat(outlook.getInt("cancellable")).isEqualTo(2);
    assertThat(outlook.getInt("sent")).isOne();
    JsonObject undone =
        finance
            .post(
                undo(today),
                Json.createObjectBuilder()
                    .add("note", "Import des règlements manquant")
                    .add("customer", "UN-C")
                    .build())
            .expecting(200)
            .json();

    assertThat(undone.getJsonObject("undone").getInt("cancelled")).isEqualTo(2);
    assertThat(undone.getJsonObject("undone").getInt("invoices")).isEqualTo(2);
    assertThat(undone.getJsonObject("undone").getString("by")).isEqualTo("finance");
    assertThat(undone.getInt("sent")).isOne();
    assertThat(states("UN-1")).containsExactly("SENT");
    assertThat(states("UN-2")).containsExactly("CANCELLED");
    assertThat(position("UN-2").getInt("step")).isOne();
    assertThat(position("UN-2").getString("nextDate")).isEqualTo(today.toString());
    assertThat(position("UN-2").getString("reason")).isEqualTo("NIGHT_UNDONE");
    JobRun.delivery(server, today.plusDays(1).atTime(12, 0)).completed();
    assertThat(mailsOf("UN-")).hasSize(1);

    finance
        .importCsv(
            "payments",
            "reference,invoice_number,payment_date,amount\nUN-P,UN-2,%s,200.00\n".formatted(today))
        .expecting(200);
    JobRun.night(server, today).completed();
    JobRun.delivery(server, today.plusDays(1).atTime(12, 0)).completed();

    assertThat(states("UN-2")).containsExactly("CANCELLED");
    assertThat(states("UN-3")).containsExactly("CANCELLED", "SENT");
    assertThat(mailsOf("UN-"))
        .extracting(MimeMessage::getSubject)
        .containsExactlyInAnyOrder("Facture UN-1", "Facture UN-3");

    rectify(today);
  }

  /** What has left is put right: once, in its thread, and only when a person has approved it. */
  private void rectify(LocalDate today) throws MessagingException {
    MimeMessage wrong = mailsOf("Facture UN-1").get(0);
    long sent = new Dispatches(finance).of("invoice=UN-1").findFirst().orElseThrow().getInt("id");
    JsonObject proposed = propose(sent);
    assertThat(proposed.getString("answer")).isEqualTo("PROPOSED");
    int rectification = proposed.getInt("rectification");
    assertThat(propose(sent).getString("answer")).isEqualTo("ALREADY_PROPOSED");
    JobRun.delivery(server, today.plusDays(1).atTime(13, 0)).completed();
    assertThat(mailsOf("Rectificatif")).isEmpty();

    finance
        .post(
            "proposals/approve",
            Json.createObjectBuilder()
                .add("ids", Json.createArrayBuilder().add(rectification))
                .build())
        .expecting(200);
    JobRun.delivery(server, today.plusDays(1).atTime(14, 0)).completed();
    JobRun.delivery(server, today.plusDays(1).atTime(15, 0)).completed();

    assertThat(states("UN-1")).containsExactly("SENT", "SENT");
    List<MimeMessage> arrived = mailsOf("Rectificatif");
    assertThat(arrived).hasSize(1);
    assertThat(arrived.get(0).getAllRecipients()).isEqualTo(wrong.getAllRecipients());
    assertThat(arrived.get(0).getHeader("In-Reply-To")).containsExactly(wrong.getMessageID());
    assertThat(arrived.get(0).getHeader("References", null)).contains(wrong.getMessageID());
  }

  private JsonObject propose(long dispatch) {
    return finance
        .post(
            "rectifications",
            Json.createObjectBuilder().add("ids", Json.createArrayBuilder().add(dispatch)).build())
        .expecting(200)
        .json()
        .getJsonArray("items")
        .getJsonObject(0);
  }

  /** One reminder that may leave after midnight, two that wait until the morning. */
  private void decide(LocalDate today) {
    ReminderSetup setup = new ReminderSetup(server);
    setup.publish("undo-early", SCENARIO.formatted("00:00"));
    setup.publish("undo-late", SCENARIO.formatted("09:00"));
    setup.activate("undo-late");
    finance
        .importCsv("customers", "number,name,email\nUN-C,Annulée,compta@un.example\n")
        .expecting(200);
    StringBuilder invoices =
        new StringBuilder(
            "number,customer_number,invoice_date,due_date,currency,amount_incl_tax,scenario\n");
    for (int i = 1; i <= 3; i++) {
      invoices.append(
          "UN-%d,UN-C,%s,%s,EUR,%d00.00,%s\n"
              .formatted(
                  i, today.minusDays(60), today.minusDays(30), i, i == 1 ? "undo-early" : ""));
    }
    finance.importCsv("invoices", invoices.toString()).expecting(200);
    JobRun.night(server, today).completed();
  }

  private static String undo(LocalDate night) {
    return "nights/" + night + "/undo";
  }

  private List<String> states(String invoice) {
    return new Dispatches(finance)
        .of("invoice=" + invoice)
        .map(one -> one.getString("state"))
        .toList();
  }

  private JsonObject position(String invoice) {
    return finance
        .get("invoices/" + invoice + "/reminders")
        .expecting(200)
        .json()
        .getJsonObject("position");
  }

  private List<MimeMessage> mailsOf(String invoices) throws MessagingException {
    List<MimeMessage> found = new ArrayList<>();
    for (MimeMessage message : mail.messages()) {
      if (message.getSubject().contains(invoices)) {
        found.add(message);
      }
    }
    return found;
  }
}
