package io.relance.benchmark;

import io.relance.it.RelanceApi;
import io.relance.it.RelanceServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** A scenario of one e-mail with a text of about 2 kB, which leaves at any hour of any day. */
final class OneMail {

  private static final String CODE = "one-mail";
  private static final String PARAGRAPH =
      "<p>Sauf erreur de notre part, la facture [[!Number]] du [[!InvoiceDate]], échue le"
          + " [[!DueDate]], présente encore un solde de [[!BalanceDue]]. Nous vous remercions de"
          + " bien vouloir procéder à son règlement.</p>";
  private static final int PARAGRAPHS = 7;

  private OneMail() {}

  /**
   * Publishes it and lets every invoice follow it.
   *
   * @param firstPause in days after the due date
   * @param attachments which documents go along
   */
  static void activate(RelanceServer server, int firstPause, String attachments) {
    RelanceApi api = server.api("administrator");
    api.put(
            "scenarios/" + CODE,
            RelanceApi.object(
                """
                {"label": "Un courriel", "steps": [
                  {"type": "PAUSE", "days": %d, "from": "DUE_DATE"},
                  {"type": "EMAIL", "label": "Rappel", "sender": "finance",
                   "subject": "Facture [[!Number]]", "message": "%s",
                   "window": {"from": "00:00", "to": "23:59", "workingDaysOnly": false}}]}"""
                    .formatted(firstPause, PARAGRAPH.repeat(PARAGRAPHS))))
        .expecting(201);
    api.post("scenarios/" + CODE + "/publish").expecting(200);
    JsonObject options = api.get("options").expecting(200).json();
    api.put(
            "options",
            Json.createObjectBuilder(options)
                .add("remindersEnabled", true)
                .add("defaultScenario", CODE)
                .add("attachments", attachments)
                .build())
        .expecting(200);
  }
}
