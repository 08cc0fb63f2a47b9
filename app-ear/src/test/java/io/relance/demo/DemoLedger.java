package io.relance.demo;

import io.relance.it.RelanceApi;
import io.relance.it.RelanceServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * Brings the demo company into the server: options, scenarios, files, then what holds reminders.
 */
final class DemoLedger {

  private static final int CUSTOMERS_ON_HOLD = 4;
  private static final int INSOLVENT_CUSTOMERS = 3;

  private final DemoCompany company;
  private final RelanceApi finance;
  private final RelanceApi software;

  DemoLedger(DemoCompany company, RelanceServer server) {
    this.company = company;
    this.finance = server.api("finance");
    this.software = server.api("api");
  }

  void load() {
    payTo();
    publishScenarios();
    new DemoFiles(company).byKind().forEach(this::importAll);
    placeHolds();
    openDisputes();
    recordPromises();
    activate();
  }

  private void importAll(String kind, CsvTable table) {
    JsonObject report = software.importCsv(kind, table.toString()).expecting(200).json();
    if (!report.getJsonArray("rejected").isEmpty() || report.getInt("read") != table.rows()) {
      throw new IllegalStateException("Not all %s went in: %s".formatted(kind, report));
    }
  }

  private void placeHolds() {
    List<DemoCustomer> debtors =
        company.invoices(Fate.OVERDUE).stream().map(DemoInvoice::customer).distinct().toList();
    for (int i = 0; i < CUSTOMERS_ON_HOLD + INSOLVENT_CUSTOMERS; i++) {
      JsonObjectBuilder hold = Json.createObjectBuilder();
      if (i < CUSTOMERS_ON_HOLD) {
        hold.add("kind", "HOLD").add("reason", "Contrat-cadre en renégociation");
      } else {
        hold.add("kind", "INSOLVENCY")
            .add("publishedOn", company.today().minusDays(12L + i).toString())
            .add("reason", "Redressement judiciaire");
      }
      post("customers/" + debtors.get(i * 5).number() + "/holds", hold);
    }
  }

  private void openDisputes() {
    int days = 0;
    for (DemoInvoice invoice : company.invoices(Fate.DISPUTED)) {
      days = days % 30 + 1;
      post(
          invoicePath(invoice) + "/disputes",
          Json.createObjectBuilder()
              .add("openedOn", company.today().minusDays(days).toString())
              .add("reason", "Livraison incomplète"));
    }
  }

  private void recordPromises() {
    int days = 0;
    for (DemoInvoice invoice : company.invoices(Fate.PROMISED)) {
      days = days % 20 + 1;
      post(
          invoicePath(invoice) + "/promises",
          Json.createObjectBuilder()
              .add("promisedOn", company.today().plusDays(days).toString())
              .add("amount", invoice.balance().toPlainString()));
    }
  }

  private void publishScenarios() {
    String ready =
        finance
            .post(
                "scenarios/wizard",
                RelanceApi.object(
                    "{\"firstDelayDays\":10,\"secondDelayDays\":15,\"sender\":\"finance\"}"))
            .expecting(201)
            .json()
            .getString("code");
    finance.post("scenarios/" + ready + "/publish").expecting(200);
    finance
        .put("scenarios/" + DemoDirectory.KEY_ACCOUNT_SCENARIO, keyAccountScenario())
        .expecting(200, 201);
    finance.post("scenarios/" + DemoDirectory.KEY_ACCOUNT_SCENARIO + "/publish").expecting(200);
  }

  /** Its messages name the amount without tax, which some invoices lack: those are held. */
  private static JsonObject keyAccountScenario() {
    return RelanceApi.object(
        """
        {"label": "Relance des grands comptes", "grouping": "PER_INVOICE", "steps": [
          {"type": "PAUSE", "label": "Attente", "days": 5, "from": "DUE_DATE"},
          {"type": "EMAIL", "label": "Rappel", "sender": "finance", "senderName": "Service clients",
           "subject": "Facture [[!Number]] : règlement attendu",
           "message": "<p>Bonjour [[!GENDERANDNAME]],</p><p>Sauf erreur de notre part, la facture [[!Number]] de [[!Amount]] hors taxes ([[!AmountTtc]] TTC), échue le [[!DueDate]], reste due à hauteur de [[!BalanceDue]].</p><p>Cordialement,<br>[[!SenderName]]</p>"},
          {"type": "PAUSE", "label": "Attente", "days": 20, "from": "PREVIOUS"},
          {"type": "ACTION", "label": "Appeler le responsable des achats", "assignee": "finance",
           "dueInDays": 2, "note": "Grand compte : appel avant tout autre courrier."}
        ]}
        """);
  }

  /** An account that banks give as an example. */
  private void payTo() {
    software
        .put(
            "options",
            Json.createObjectBuilder()
                .add("iban", "FR76 3000 6000 0112 3456 7890 189")
                .add("bic", "AGRIFRPP")
                .add("phone", "02 40 00 00 00")
                .add("legalLine", "SAS au capital de 100 000 € · SIREN 732 829 320 RCS Nantes")
                .build())
        .expecting(200);
  }

  private void activate() {
    JsonObject options = finance.get("options").expecting(200).json();
    finance
        .put(
            "options",
            Json.createObjectBuilder(options)
                .add("remindersEnabled", true)
                .add("tolerance", "1.00")
                .build())
        .expecting(200);
  }

  private void post(String path, JsonObjectBuilder body) {
    finance.post(path, body.build()).expecting(200, 201);
  }

  private static String invoicePath(DemoInvoice invoice) {
    return "invoices/" + RelanceApi.encoded(invoice.number());
  }
}
