package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a scenario with a letter to the batch that is printed, and to the provider's folder. */
class LettersIT {

  private static final String SCENARIO =
      """
      {"label": "Par courrier", "steps": [
        {"type": "PAUSE", "days": 5, "from": "DUE_DATE"},
        {"type": "LETTER", "label": "Mise en demeure", "registered": true, "formalNotice": true,
         "message": "<p>Il reste [[!BalanceDue]] sur [[!Number]].</p>"}
      ]}
      """;

  @TempDir Path folder;

  @Test
  void aLetterIsPrintedInItsNightsBatchAndDroppedForTheProvider() throws IOException {
    MailCatcher mail = MailCatcher.onFreePort();
    try (RelanceServer server =
        RelanceServer.fresh("letters")
            .sendingMailTo(mail.port())
            .with("RELANCE_LETTER_FOLDER", folder)
            .start()) {
      LocalDate today = CompanyDay.today(server);
      RelanceApi finance = server.api("finance");
      remind(server, finance, today);

      JsonObject letter =
          finance
              .get("letters/batches/" + today)
              .expecting(200)
              .json()
              .getJsonArray("items")
              .getJsonObject(0);
      assertThat(letter.getString("customerNumber")).isEqualTo("LE-C");
      assertThat(letter.getBoolean("registered")).isTrue();
      assertThat(letter.getString("state")).isEqualTo("QUEUED");
      int id = letter.getInt("id");
      assertThat(
              finance
                  .get("dispatches/" + id)
                  .expecting(200)
                  .json()
                  .getJsonObject("dispatch")
                  .getString("state"))
          .isEqualTo("SENT");
      assertThat(finance.get("letters/batches/" + today + "/pdf?all=true").expecting(200).body())
          .startsWith("%PDF-");
      assertThat(
              finance.get("letters/batches/" + today + "/manifest?all=true").expecting(200).body())
          .contains("LE-C", "letter-" + id + ".pdf");
      assertThat(names()).containsExactly("letter-" + id + ".pdf", "manifest-" + today + ".csv");
      assertThat(words(folder.resolve("letter-" + id + ".pdf")))
          .contains("MISE EN DEMEURE", "LE-1", "5 rue des Carmes");

      finance.get("letters/batches/" + today + "/pdf").expecting(404);

      mark(finance, today, id, "POSTED");
      finance
          .patch("letters/" + id, RelanceApi.object("{\"trackingNumber\": \"1A 123 456 7890 1\"}"))
          .expecting(200, 204);
      JsonObject posted =
          finance
              .get("letters/batches/" + today)
              .expecting(200)
              .json()
              .getJsonArray("items")
              .getJsonObject(0);
      assertThat(posted.getString("state")).isEqualTo("POSTED");
      assertThat(posted.getString("postedBy")).isEqualTo("finance");
      assertThat(posted.getString("trackingNumber")).isEqualTo("1A 123 456 7890 1");
    } finally {
      mail.close();
    }
  }

  private static void remind(RelanceServer server, RelanceApi finance, LocalDate today) {
    new ReminderSetup(server).publish("by-letter", SCENARIO);
    new ReminderSetup(server).activate("by-letter");
    finance
        .importCsv(
            "customers",
            "number,name,street,postal_code,city\nLE-C,Lettré & fils,5 rue des Carmes,45000,Orléans\n")
        .expecting(200);
    finance
        .importCsv(
            "invoices",
            "number,customer_number,invoice_date,due_date,currency,amount_incl_tax\nLE-1,LE-C,%s,%s,EUR,100.00\n"
                .formatted(today.minusDays(60), today.minusDays(30)))
        .expecting(200);
    JobRun.night(server, today).completed();
    JobRun.delivery(server, today.atTime(12, 0)).completed();
  }

  private static void mark(RelanceApi finance, LocalDate today, int id, String mark) {
    assertThat(
            finance
                .post(
                    "letters/batches/" + today + "/marks",
                    RelanceApi.object("{\"mark\": \"%s\", \"ids\": [%d]}".formatted(mark, id)))
                .expecting(200)
                .json()
                .getInt("marked"))
        .isEqualTo(1);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String words(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      return new PDFTextStripper().getText(document);
    }
  }
}
