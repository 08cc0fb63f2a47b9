package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person writes to a customer over REST, and doesn't wait for a step's pause to end. */
@ExtendWith(SharedServer.class)
class RemindersByHandIT {

  private static final String SCENARIO =
      """
      {"label": "Deux courriels", "steps": [
        {"type": "PAUSE", "days": 300, "from": "DUE_DATE"},
        {"type": "EMAIL", "label": "Rappel", "sender": "finance",
         "subject": "Étape, facture [[!Number]]", "message": "<p>Il reste [[!BalanceDue]].</p>",
         "window": {"from": "00:00", "to": "23:59", "workingDaysOnly": false}}
      ]}
      """;

  private final RelanceServer server;
  private final RelanceApi finance;
  private final MailCatcher mail;

  RemindersByHandIT(RelanceServer server, MailCatcher mail) {
    this.server = server;
    this.finance = server.api("finance");
    this.mail = mail;
  }

  @Test
  void whatAPersonWritesLeavesOnceAndAStepWhenItIsWanted() throws MessagingException, IOException {
    LocalDate today = owe();
    JsonObject order = order();

    assertThat(preview(order)).contains("250,00").contains("BH-1");
    JsonObject written = finance.post("customers/BH-C/reminders", order).expecting(201).json();
    finance.post("invoices/BH-2/reminders", RelanceApi.object("{\"stage\": 1}")).expecting(201);
    deliver(today);
    deliver(today);

    List<MimeMessage> mails = mailsTo("compta@bh.example");
    assertThat(mails)
        .extracting(MimeMessage::getSubject)
        .containsExactlyInAnyOrder("À la main : BH-1", "Étape, facture BH-2");
    assertThat(mailsTo("chef@relance.example")).isEmpty();
    assertThat(HtmlPart.of(named(mails, "À la main : BH-1")).orElseThrow()).contains("250,00");
    JsonObject dispatch = dispatch(written.getInt("dispatch"));
    assertThat(dispatch.getString("state")).isEqualTo("SENT");
    assertThat(dispatch.isNull("scenario")).isTrue();
    assertThat(finance.get("invoices/BH-1/reminders").expecting(200).json().getJsonArray("past"))
        .hasSize(1);
    finance.post("invoices/BH-2/reminders", RelanceApi.object("{\"stage\": 1}")).expecting(404);
  }

  @Test
  void whatCanNotBeSentIsToldFieldByField() {
    owe();

    JsonObject refused =
        finance
            .post(
                "customers/BH-C/reminders",
                RelanceApi.object(
                    """
                    {"invoices": ["BH-404"], "subject": "[[!Nothing]]", "message": "<p>Bonjour</p>",
                     "sender": "nobody", "blindCopy": "none"}"""))
            .expecting(422)
            .json();

    assertThat(refused.getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(fault -> fault.getString("field"))
        .contains("invoices", "subject", "sender", "blindCopy");
  }

  private LocalDate owe() {
    LocalDate today = CompanyDay.today(server);
    new ReminderSetup(server).publish("by-hand", SCENARIO);
    new ReminderSetup(server).activate("by-hand");
    finance
        .importCsv("customers", "number,name,email\nBH-C,À la main,compta@bh.example\n")
        .expecting(200);
    finance
        .importCsv(
            "invoices",
            """
            number,customer_number,invoice_date,due_date,currency,amount_incl_tax,scenario
            BH-1,BH-C,%1$s,%2$s,EUR,250.00,by-hand
            BH-2,BH-C,%1$s,%2$s,EUR,80.00,by-hand
            """
                .formatted(today.minusDays(60), today.minusDays(30)))
        .expecting(200);
    return today;
  }

  private static JsonObject order() {
    return Json.createObjectBuilder()
        .add("invoices", Json.createArrayBuilder().add("BH-1"))
        .add("subject", "À la main : [[!Number]]")
        .add("message", "<p>[[!GENDERANDNAME]], il reste [[!BalanceDue]] : [[!Number]].</p>")
        .add("sender", "finance")
        .add("atAnyHour", true)
        .build();
  }

  private String preview(JsonObject order) {
    return finance
        .post("customers/BH-C/reminders/preview", order)
        .expecting(200)
        .json()
        .getString("message");
  }

  private void deliver(LocalDate today) {
    JobRun.delivery(server, today.plusDays(1).atTime(12, 0)).completed();
  }

  private JsonObject dispatch(int id) {
    return finance.get("dispatches/" + id).expecting(200).json().getJsonObject("dispatch");
  }

  private List<MimeMessage> mailsTo(String address) {
    return mail.messages().stream().filter(message -> isTo(message, address)).toList();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getRecipients(RecipientType.TO)[0].toString().contains(address);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static MimeMessage named(List<MimeMessage> mails, String subject)
      throws MessagingException {
    for (MimeMessage one : mails) {
      if (one.getSubject().equals(subject)) {
        return one;
      }
    }
    throw new AssertionError("No mail " + subject);
  }
}
