package io.relance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.relance.it.HtmlPart;
import io.relance.it.MailCatcher;
import io.relance.it.RelanceServer;
import jakarta.json.JsonObject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Both kinds of simulation, as a person tries a scenario before it is let loose on customers. */
record Rehearsal(Person finance, RelanceServer server, MailCatcher mail) {

  private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /**
   * Executes each step of the walk-through, and reads what arrives: at one's own address, and
   * nowhere else.
   *
   * @param invoice whose values fill in the second e-mail; the first has none
   * @return how many mails have arrived
   */
  int walkThrough(String invoice, String balance) throws MessagingException, IOException {
    finance.goTo("Scénarios", "Scénarios de relance");
    finance.follow("Simuler");
    finance.sees("Simulation pas à pas");
    executes("Première relance", "Envoyé à " + ownAddress());
    finance.page().getByLabel("Avec la facture").first().pressSequentially(invoice);
    suggestion(invoice).click();
    assertThat(finance.page().getByText("depuis l’échéance de la facture " + invoice)).isVisible();
    executes("Deuxième relance", "Envoyé à " + ownAddress());
    executes("Appel", "Rien n’est créé ici.");
    assertThat(finance.page().getByText("Fin du scénario")).isVisible();

    List<MimeMessage> arrived = mail.messages();
    assertThat(arrived).hasSize(2);
    for (MimeMessage message : arrived) {
      assertThat(message.getAllRecipients())
          .extracting(to -> ((InternetAddress) to).getAddress())
          .containsExactly(ownAddress());
      assertThat(message.getRecipients(RecipientType.TO)).hasSize(1);
      assertThat(message.getSubject()).startsWith("[Test] ");
    }
    assertThat(HtmlPart.of(arrived.get(0)).orElseThrow()).contains("[[!Number]]");
    assertThat(HtmlPart.of(arrived.get(1)).orElseThrow())
        .contains(invoice, balance)
        .doesNotContain("[[!");
    return arrived.size();
  }

  private Locator suggestion(String invoice) {
    return finance.page().locator(".ui-autocomplete-panel tr").filter(saying(invoice));
  }

  private void executes(String step, String told) {
    Locator entry = finance.items(step);
    entry.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Exécuter")).click();
    assertThat(entry).containsText(told);
  }

  private String ownAddress() {
    return server
        .api("finance")
        .get("users")
        .expecting(200)
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(user -> user.getString("login").equals("finance"))
        .map(user -> user.getString("email"))
        .findFirst()
        .orElseThrow();
  }

  /** The lines of the screen's file are those of the contract, in the same order. */
  void simulateTheNight(String businessDate) throws IOException {
    finance.goTo("Simulation", "Simulation");
    Locator night = finance.page().locator("[id='dryRun:businessDate_input']");
    night.fill(businessDate);
    night.press("Tab");
    finance.press("Simuler");
    finance.sees("Simulation de la nuit du");
    finance.press("Télécharger");
    Download file = finance.page().waitForDownload(() -> finance.page().getByText("CSV").click());

    assertThat(rowsOf(file))
        .isNotEmpty()
        .isEqualTo(rowsOfTheContract(LocalDate.parse(businessDate, FRENCH)));
  }

  private static List<String> rowsOf(Download file) throws IOException {
    return Files.readAllLines(file.path()).stream()
        .skip(1)
        .map(line -> line.split(";", -1))
        .map(cells -> String.join(" ", cells[0], cells[2], cells[6], cells[11], cells[13]))
        .toList();
  }

  private List<String> rowsOfTheContract(LocalDate businessDate) {
    return server
        .api("finance")
        .get("simulation?businessDate=" + businessDate)
        .expecting(200)
        .array()
        .getValuesAs(JsonObject.class)
        .stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.getString("customerNumber"),
                    row.getString("invoiceNumber"),
                    row.getString("balanceDue"),
                    row.isNull("step") ? "" : String.valueOf(row.getInt("step")),
                    row.isNull("recipient") ? "" : row.getString("recipient")))
        .toList();
  }

  private static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
