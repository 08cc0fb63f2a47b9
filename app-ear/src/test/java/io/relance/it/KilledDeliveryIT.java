package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/**
 * A delivery killed by {@code kill -9} of the server between a message's final dot and its answer.
 * Nobody knows whether it left: an operator sees that as soon as the server is back, and it is
 * never sent again by itself.
 */
class KilledDeliveryIT {

  private static final String SCENARIO =
      """
      {"label": "Deux courriels", "steps": [
        {"type": "PAUSE", "days": 5, "from": "DUE_DATE"},
        {"type": "EMAIL", "label": "Rappel", "sender": "finance",
         "subject": "Facture [[!Number]]", "message": "<p>[[!BalanceDue]]</p>",
         "window": {"from": "00:00", "to": "23:59", "workingDaysOnly": false}}
      ]}
      """;

  @Test
  void whatWasBeingSentIsInDoubtAsSoonAsTheServerIsBack() throws InterruptedException {
    try (SilentRelay silent = SilentRelay.onFreePort();
        MailCatcher mail = MailCatcher.onFreePort();
        RelanceServer server = RelanceServer.fresh("killed-delivery")) {
      server.sendingMailTo(silent.port()).start();
      Dispatches dispatches = new Dispatches(server.api("auditor"));
      LocalDateTime asOf = decideTwoReminders(server).atTime(12, 0).plusDays(1);
      JobRun delivery = JobRun.delivery(server, asOf);
      assertThat(silent.hasMessageWithin(120)).as("a message was handed over").isTrue();
      server.kill();

      server.sendingMailTo(mail.port()).start();

      assertThat(delivery.batchStatus()).isEqualTo("FAILED");
      JsonObject inDoubt = dispatches.of("state=IN_DOUBT").findAny().orElseThrow();
      assertThat(dispatches.count("state=READY")).isEqualTo(1);

      delivery.restart().completed();

      assertThat(dispatches.of("state=IN_DOUBT")).containsExactly(inDoubt);
      assertThat(mail.messages()).hasSize(1);
      assertThat(dispatches.count("state=SENT")).isEqualTo(1);
    }
  }

  private static LocalDate decideTwoReminders(RelanceServer server) {
    ReminderSetup setup = new ReminderSetup(server);
    setup.publish("two-mails", SCENARIO);
    setup.activate("two-mails");
    LocalDate today = CompanyDay.today(server);
    RelanceApi api = server.api("api");
    api.importCsv("customers", "number,name,email\nC1,Un,un@x.example\nC2,Deux,deux@x.example\n")
        .expecting(200);
    api.importCsv(
            "invoices",
            """
            number,customer_number,invoice_date,due_date,currency,amount_incl_tax
            F1,C1,%1$s,%2$s,EUR,100.00
            F2,C2,%1$s,%2$s,EUR,200.00
            """
                .formatted(today.minusDays(60), today.minusDays(30)))
        .expecting(200);
    JobRun.night(server, today).completed();
    return today;
  }
}
