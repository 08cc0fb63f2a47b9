package io.relance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.relance.journey.TwentyInvoices.ADDRESS;
import static io.relance.journey.TwentyInvoices.BALANCE;
import static io.relance.journey.TwentyInvoices.CONTACT;
import static io.relance.journey.TwentyInvoices.CUSTOMER;
import static io.relance.journey.TwentyInvoices.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.relance.it.CompanyDay;
import io.relance.it.HtmlPart;
import io.relance.it.MailCatcher;
import io.relance.it.RelanceServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The first day of a company with Relance, as its people live it: from the switch in the options to
 * the reminder in the customer's mailbox, and its trace on the screens.
 */
class FirstReminderJourneyIT {

  @Test
  void aCompanysFirstReminderReachesTheCustomer() throws MessagingException, IOException {
    try (Chromium chromium = Chromium.launch();
        MailCatcher mail = MailCatcher.onFreePort();
        RelanceServer server = RelanceServer.fresh("journey").sendingMailTo(mail.port()).start();
        Person finance = new Person(chromium.browser(), server, "finance");
        Person operator = new Person(chromium.browser(), server, "operator")) {
      TwentyInvoices ledger = new TwentyInvoices(CompanyDay.today(server));
      finance.logIn();
      activatesReminders(finance);
      createsAndPublishesAScenario(finance);
      importsTheLedger(finance, ledger);
      Rehearsal rehearsal = new Rehearsal(finance, server, mail);
      int tests = rehearsal.walkThrough(NUMBER, BALANCE);
      rehearsal.simulateTheNight(ledger.businessDate());
      operator.logIn();
      runsTheNight(operator, ledger.businessDate());
      deliversAsOf(operator, openingOfTheSendingWindow(finance));

      List<MimeMessage> reminders = mail.messages().subList(tests, mail.messages().size());
      assertThat(reminders).hasSize(TwentyInvoices.REMINDED);
      readsTheMailThatArrived(reminders, ledger.dueDate());
      seesItInTheHistoryOfTheInvoice(finance);
      seesItAmongTheDispatches(finance);

      assertThat(finance.complaints()).as("what the browser complained of").isEmpty();
      assertThat(operator.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  private static void activatesReminders(Person finance) {
    finance.goTo("Paramètres", "Options factures");
    finance.switchOn("Activer la fonctionnalité");
    assertThat(finance.page().getByText("Activée, sans scénario")).isVisible();
  }

  private static void createsAndPublishesAScenario(Person finance) {
    finance.press("Créer un scénario de relance");
    finance.isAtInDialog("Première relance");
    finance.fillInDialog("Première relance", "10");
    finance.fillInDialog("Deuxième relance", "15");
    finance.pressInDialog("Ajouter et ouvrir");
    finance.sees("Relance des factures impayées");
    finance.press("Publier…");
    looksAtTheFirstNight(finance);
    finance.press("Publier");
    finance.sees("Relance des factures impayées");
    assertThat(finance.page().getByText("Version 1 publiée").first()).isVisible();
  }

  /** Nobody has simulated the scenario, and it would be followed from tonight on. */
  private static void looksAtTheFirstNight(Person finance) {
    finance.follow("Voir la première nuit…");
    finance.sees("Publier Relance des factures impayées");
    finance.page().getByText("Continuer sans simulation").click();
  }

  private static void importsTheLedger(Person finance, TwentyInvoices ledger) {
    finance.goTo("Imports", "Imports");
    imports(finance, ledger.customers(), TwentyInvoices.CUSTOMERS);
    chooses(finance, "Contacts", "Apporter un fichier de contacts");
    imports(finance, ledger.contacts(), TwentyInvoices.CUSTOMERS);
    chooses(finance, "Factures", "Apporter un fichier de factures");
    imports(finance, ledger.invoices(), TwentyInvoices.INVOICES);
  }

  private static void chooses(Person finance, String kind, String heading) {
    finance.page().getByRole(AriaRole.TAB).getByText(kind).click();
    finance.sees(heading);
  }

  private static void imports(Person finance, CsvFile file, int rows) {
    finance.upload(file);
    finance.sees("Résultat de " + file.name());
    assertThat(finance.page().getByRole(AriaRole.REGION))
        .containsText("Créées %d nouvelles".formatted(rows));
  }

  private static void runsTheNight(Person operator, String businessDate) {
    operator.press("Lancer un traitement…");
    operator.fillInDialog("Date d’évaluation", businessDate);
    operator.pressInDialog("Lancer");
    assertThat(operator.rows("Relances de la nuit")).containsText("Terminé");
  }

  /** What the list of dispatches says of the first: from when on it may leave. */
  private static String openingOfTheSendingWindow(Person finance) {
    finance.goTo("Envois", "Envois");
    Locator row = finance.rows(NUMBER);
    assertThat(row).containsText("Prêt");
    return row.locator("td").last().innerText().replace("dès le ", "").replace('\u00a0', ' ');
  }

  private static void deliversAsOf(Person operator, String moment) {
    operator.press("Lancer un traitement…");
    operator.choose("Traitement", "Envoi des relances");
    operator.fillInDialog("Comme s’il était", moment);
    operator.pressInDialog("Lancer");
    assertThat(operator.rows("Envoi des relances")).containsText("Terminé");
  }

  private static void readsTheMailThatArrived(List<MimeMessage> reminders, String dueDate)
      throws MessagingException, IOException {
    List<MimeMessage> about = new ArrayList<>();
    for (MimeMessage message : reminders) {
      if (message.getSubject().contains(NUMBER)) {
        about.add(message);
      }
    }
    assertThat(about).hasSize(1);
    MimeMessage message = about.get(0);
    assertThat(message.getSubject())
        .isEqualTo("Facture %s\u00a0: règlement attendu depuis le %s", NUMBER, dueDate);
    assertThat(message.getRecipients(RecipientType.TO))
        .containsExactly(new InternetAddress(ADDRESS, CONTACT, "UTF-8"));
    assertThat(HtmlPart.of(message).orElseThrow()).contains("Mme " + CONTACT, NUMBER, BALANCE);
  }

  private static void seesItInTheHistoryOfTheInvoice(Person finance) {
    finance.goTo("Factures échues", "Factures échues");
    finance.fill("Numéro ou client", CUSTOMER);
    finance.follow(NUMBER);
    finance.sees("Facture " + NUMBER);
    Locator reminder = finance.items("E-mail · Première relance").first();
    assertThat(reminder).containsText("Envoyé");
    assertThat(reminder).containsText("À " + CONTACT);
    assertThat(reminder).containsText("Solde annoncé " + BALANCE);
  }

  private static void seesItAmongTheDispatches(Person finance) {
    finance.goTo("Envois", "Envois");
    Locator dispatch = finance.rows(CUSTOMER).filter(saying(NUMBER));
    assertThat(dispatch).containsText("Envoyé");
    dispatch.getByRole(AriaRole.LINK).click();
    assertThat(finance.page().getByText("<" + ADDRESS + ">")).isVisible();
    assertThat(finance.page().frameLocator("iframe").getByText(BALANCE)).isVisible();
  }

  private static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
