package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole road over the outer contract: CSV files in, a night, a delivery, a mail, a history. */
@ExtendWith(SharedServer.class)
class FromFileToMailboxIT {

  private static final String SCENARIO =
      """
      {"label": "De bout en bout", "steps": [
        {"type": "PAUSE", "days": 10, "from": "DUE_DATE"},
        {"type": "EMAIL", "label": "Rappel", "sender": "finance",
         "subject": "Facture [[!Number]]",
         "message": "<p>Bonjour [[!GENDERANDNAME]], il reste [[!BalanceDue]] à payer.</p>"},
        {"type": "PAUSE", "days": 15, "from": "PREVIOUS"},
        {"type": "ACTION", "label": "Appeler", "assignee": "finance", "dueInDays": 0}
      ]}
      """;

  private final RelanceServer server;
  private final RelanceApi api;
  private final MailCatcher mail;

  FromFileToMailboxIT(RelanceServer server, MailCatcher mail) {
    this.server = server;
    this.api = server.api("api");
    this.mail = mail;
  }

  @Test
  void anOverdueInvoiceOfAFileBecomesAMailInTheCustomersMailbox() throws MessagingException {
    LocalDate today = CompanyDay.today(server);
    ReminderSetup setup = new ReminderSetup(server);
    setup.publish("end-to-end", SCENARIO);
    setup.activate("end-to-end");
    importLedger(today);

    assertThat(decisions(today))
        .containsExactly(
            "MB-1 DISPATCH DUE", "MB-2 WAIT PAUSE", "MB-3 HOLD DISPUTE", "MB-4 DISPATCH DUE");
    JobRun.night(server, today).completed();

    List<JsonObject> decided = dispatches("MB-1");
    assertThat(decided).hasSize(1);
    JsonObject dispatch = decided.get(0);
    assertThat(dispatch.getString("state")).isEqualTo("READY");
    assertThat(dispatch.getString("recipient")).contains("odile.gueguen@armor.example");
    assertThat(dispatch.getInt("step")).isEqualTo(2);
    assertThat(dispatches("MB-2")).isEmpty();
    assertThat(dispatches("MB-3")).isEmpty();

    pay("MB-4", today);
    JobRun.delivery(server, LocalDateTime.parse(dispatch.getString("notBefore"))).completed();

    assertThat(state("MB-1")).isEqualTo("SENT");
    assertThat(state("MB-4")).isEqualTo("CANCELLED");
    MimeMessage message = onlyMessageAbout("MB-1");
    assertThat(message.getRecipients(RecipientType.TO)[0].toString())
        .contains("odile.gueguen@armor.example");
    assertThat(message.getMessageID()).isEqualTo(dispatches("MB-1").get(0).getString("messageId"));
    assertThat(messagesAbout("MB-4")).isEmpty();

    JsonObject reminders = api.get("invoices/MB-1/reminders").expecting(200).json();
    assertThat(reminders.getJsonArray("past")).hasSize(1);
    assertThat(reminders.getJsonArray("upcoming")).isNotEmpty();
    assertThat(reminders.getJsonArray("explanation")).isNotEmpty();

    JobRun.night(server, today).completed();
    assertThat(dispatches("MB-1")).as("the same night again changes nothing").hasSize(1);
  }

  private void importLedger(LocalDate today) {
    api.importCsv("customers", "number;name;city\nMB-C;Armor Loisirs;Nantes\n").expecting(200);
    api.importCsv(
            "contacts",
            "customer_number;reference;civility;first_name;last_name;email;billing\n"
                + "MB-C;1;Mme;Odile;Guéguen;odile.gueguen@armor.example;true\n")
        .expecting(200);
    StringBuilder invoices =
        new StringBuilder(
            "number;customer_number;invoice_date;due_date;currency;amount_incl_tax\n");
    invoices.append(invoice("MB-1", today.minusDays(12)));
    invoices.append(invoice("MB-2", today.minusDays(3)));
    invoices.append(invoice("MB-3", today.minusDays(30)));
    invoices.append(invoice("MB-4", today.minusDays(15)));
    JsonObject report = api.importCsv("invoices", invoices.toString()).expecting(200).json();
    assertThat(report.getInt("created")).isEqualTo(4);
    api.post("invoices/MB-3/disputes", RelanceApi.object("{\"reason\":\"Casse\"}")).expecting(201);
  }

  private static String invoice(String number, LocalDate dueDate) {
    return "%s;MB-C;%s;%s;EUR;1200.00\n".formatted(number, dueDate.minusDays(30), dueDate);
  }

  private void pay(String invoice, LocalDate day) {
    api.importCsv(
            "payments",
            "reference,invoice_number,payment_date,amount\nMB-P,%s,%s,1200.00\n"
                .formatted(invoice, day))
        .expecting(200);
  }

  /** What the dry run says of our invoices. */
  private List<String> decisions(LocalDate businessDate) {
    return api
        .get("simulation?businessDate=" + businessDate)
        .expecting(200)
        .array()
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(row -> "MB-C".equals(row.getString("customerNumber")))
        .map(
            row ->
                row.getString("invoiceNumber")
                    + " "
                    + row.getString("decision")
                    + " "
                    + row.getString("reason"))
        .sorted()
        .toList();
  }

  private List<JsonObject> dispatches(String invoice) {
    return new Dispatches(api).of("invoice=" + invoice).toList();
  }

  private String state(String invoice) {
    return dispatches(invoice).get(0).getString("state");
  }

  private MimeMessage onlyMessageAbout(String invoice) throws MessagingException {
    List<MimeMessage> messages = messagesAbout(invoice);
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  private List<MimeMessage> messagesAbout(String invoice) throws MessagingException {
    List<MimeMessage> about = new ArrayList<>();
    for (MimeMessage message : mail.messages()) {
      if (message.getSubject().contains(invoice)) {
        about.add(message);
      }
    }
    return about;
  }
}
