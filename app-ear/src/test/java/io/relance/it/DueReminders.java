package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reminders that a night has decided and that may leave at any hour. */
final class DueReminders {

  private static final String SCENARIO =
      """
      {"label": "Un courriel", "steps": [
        {"type": "PAUSE", "days": 5, "from": "DUE_DATE"},
        {"type": "EMAIL", "label": "Rappel", "sender": "finance",
         "subject": "Facture [[!Number]]", "message": "<p>[[!BalanceDue]]</p>",
         "window": {"from": "00:00", "to": "23:59", "workingDaysOnly": false}}
      ]}
      """;

  private DueReminders() {}

  /**
   * Decides a reminder to each of so many customers: invoice F1 of customer C1, and so on.
   *
   * @return a moment at which all of them may leave
   */
  static LocalDateTime decide(RelanceServer server, int customers) {
    ReminderSetup setup = new ReminderSetup(server);
    setup.publish("one-mail", SCENARIO);
    setup.activate("one-mail");
    LocalDate today = CompanyDay.today(server);
    importLedger(server.api("api"), today, customers);
    JobRun.night(server, today).completed();
    assertThat(new Dispatches(server.api("auditor")).count("state=READY")).isEqualTo(customers);
    return today.plusDays(1).atTime(12, 0);
  }

  private static void importLedger(RelanceApi api, LocalDate today, int customers) {
    StringBuilder names = new StringBuilder("number,name,email\n");
    StringBuilder invoices =
        new StringBuilder(
            "number,customer_number,invoice_date,due_date,currency,amount_incl_tax\n");
    for (int i = 1; i <= customers; i++) {
      names.append("C%1$d,Client %1$d,c%1$d@clients.example\n".formatted(i));
      invoices.append(
          "F%1$d,C%1$d,%2$s,%3$s,EUR,%1$d.50\n"
              .formatted(i, today.minusDays(60), today.minusDays(30)));
    }
    api.importCsv("customers", names.toString()).expecting(200);
    api.importCsv("invoices", invoices.toString()).expecting(200);
  }
}
