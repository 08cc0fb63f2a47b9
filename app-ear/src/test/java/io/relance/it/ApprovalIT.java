package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages that a person looks at first: approved in bulk they are sent, rejected never. */
@ExtendWith(SharedServer.class)
class ApprovalIT {

  private static final String SCENARIO =
      """
      {"label": "Avec validation", "approval": {"fromStep": 2}, "steps": [
        {"type": "PAUSE", "days": 5, "from": "DUE_DATE"},
        {"type": "EMAIL", "label": "Rappel", "sender": "finance",
         "subject": "Facture [[!Number]]", "message": "<p>Il reste [[!BalanceDue]].</p>",
         "window": {"from": "00:00", "to": "23:59", "workingDaysOnly": false}}
      ]}
      """;

  private final RelanceServer server;
  private final RelanceApi finance;
  private final MailCatcher mail;

  ApprovalIT(RelanceServer server, MailCatcher mail) {
    this.server = server;
    this.finance = server.api("finance");
    this.mail = mail;
  }

  @Test
  void approvedInBulkTheyAreSentAndTheRejectedOneIsCancelledWithItsReason()
      throws MessagingException {
    LocalDate today = CompanyDay.today(server);
    decideThree(today);
    Map<String, Integer> waiting = waiting();
    assertThat(waiting).containsOnlyKeys("AP-1", "AP-2", "AP-3");

    JobRun.delivery(server, today.plusDays(1).atTime(12, 0)).completed();
    assertThat(mailsOf("AP-")).as("nothing leaves before somebody has said so").isEmpty();

    reword(waiting.get("AP-2"));
    decide("approve", List.of(waiting.get("AP-1"), waiting.get("AP-2")), null);
    decide("reject", List.of(waiting.get("AP-3")), "Accord trouvé au téléphone");
    JobRun.delivery(server, today.plusDays(1).atTime(12, 0)).completed();

    assertThat(waiting()).isEmpty();
    assertThat(mailsOf("AP-"))
        .extracting(MimeMessage::getSubject)
        .containsExactlyInAnyOrder("Facture AP-1", "Dernier rappel AP-2");
    assertThat(dispatch(waiting.get("AP-1")).getString("state")).isEqualTo("SENT");
    assertThat(dispatch(waiting.get("AP-3")).getString("state")).isEqualTo("CANCELLED");
    assertThat(dispatch(waiting.get("AP-3")).getString("reason")).isEqualTo("REJECTED");
    assertThat(review(waiting.get("AP-3")).getString("note"))
        .isEqualTo("Accord trouvé au téléphone");
    assertThat(review(waiting.get("AP-3")).getString("decidedBy")).isEqualTo("finance");
  }

  private void decideThree(LocalDate today) {
    new ReminderSetup(server).publish("with-approval", SCENARIO);
    new ReminderSetup(server).activate("with-approval");
    finance
        .importCsv("customers", "number,name,email\nAP-C,Approuvé,compta@ap.example\n")
        .expecting(200);
    StringBuilder invoices =
        new StringBuilder(
            "number,customer_number,invoice_date,due_date,currency,amount_incl_tax\n");
    for (int i = 1; i <= 3; i++) {
      invoices.append(
          "AP-%d,AP-C,%s,%s,EUR,%d00.00\n"
              .formatted(i, today.minusDays(60), today.minusDays(30), i));
    }
    finance.importCsv("invoices", invoices.toString()).expecting(200);
    JobRun.night(server, today).completed();
  }

  /** The ids of what waits, by invoice. */
  private Map<String, Integer> waiting() {
    return finance
        .get("proposals?customer=AP-C")
        .expecting(200)
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(one -> one.getJsonObject("dispatch"))
        .collect(
            Collectors.toMap(
                one -> one.getJsonArray("invoiceNumbers").getString(0), one -> one.getInt("id")));
  }

  private void reword(int id) {
    JsonObject read = finance.get("proposals/" + id).expecting(200).json();
    JsonObject other =
        Json.createObjectBuilder()
            .add("subject", "Dernier rappel [[!Number]]")
            .add("message", read.getString("message"))
            .add("revision", read.getInt("revision"))
            .build();
    finance.put("proposals/" + id, other).expecting(200);
  }

  private void decide(String verdict, List<Integer> ids, String note) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    ids.forEach(all::add);
    JsonObjectBuilder body = Json.createObjectBuilder().add("ids", all);
    if (note != null) {
      body.add("note", note);
    }
    assertThat(
            finance
                .post("proposals/" + verdict, body.build())
                .expecting(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class))
        .hasSize(ids.size())
        .allMatch(one -> one.getBoolean("done"));
  }

  private JsonObject dispatch(int id) {
    return message(id).getJsonObject("dispatch");
  }

  private JsonObject review(int id) {
    return message(id).getJsonObject("review");
  }

  private JsonObject message(int id) {
    return finance.get("dispatches/" + id).expecting(200).json();
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
