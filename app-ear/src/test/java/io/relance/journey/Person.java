package io.relance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.relance.it.BuildTree;
import io.relance.it.RelanceServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody at work in the back-office, in French, with a browser window of their own. What the
 * browser complains of meanwhile (errors of scripts, what the CSP forbids) is kept. A picture of
 * the last page stays under {@code target/journey}.
 */
final class Person implements AutoCloseable {

  private static final String PASSWORD = "demo";

  private static final Path PICTURES = BuildTree.target().resolve("journey");

  private final RelanceServer server;
  private final String login;
  private final BrowserContext window;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Person(Browser browser, RelanceServer server, String login) {
    this.server = server;
    this.login = login;
    window = browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR"));
    window.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    page = window.newPage();
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
  }

  /** Comes to the first screen of the login's role. */
  void logIn() {
    page.navigate(server.address("/relance/").toString());
    fill("Identifiant", login);
    fill("Mot de passe", PASSWORD);
    press("Se connecter");
    assertThat(navigation()).isVisible();
  }

  /** Goes to a screen of the navigation, and sees its heading. */
  void goTo(String entry, String heading) {
    navigation().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry)).click();
    sees(heading);
  }

  private Locator navigation() {
    return page.getByRole(AriaRole.NAVIGATION, named("Navigation principale"));
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, named(link)).click();
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  void pressInDialog(String button) {
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  void fill(String label, String value) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
  }

  /** Waits until a dialog that opens has put the cursor there. */
  void isAtInDialog(String label) {
    assertThat(dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)))
        .isFocused();
  }

  void fillInDialog(String label, String value) {
    dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(value);
  }

  /** Chooses from a list that drops down; its name is its label, and then what it shows. */
  void choose(String label, String option) {
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)).click();
    page.getByRole(AriaRole.OPTION, named(option)).click();
  }

  void switchOn(String label) {
    page.getByRole(AriaRole.SWITCH, named(label)).press("Space");
  }

  /** Gives the page's upload a file, as if it had been chosen from a disk. */
  void upload(CsvFile file) {
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload(file.name(), "text/csv", file.content()));
  }

  /** Waits for a heading, which says where one is and may have a mark at its end. */
  void sees(String heading) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading)))
        .isVisible();
    page.waitForLoadState();
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  /** Waits for a toast that says so. */
  void isTold(String sentence) {
    assertThat(page.getByRole(AriaRole.STATUS).getByText(sentence)).isVisible();
  }

  /** The rows of a table that say this. */
  Locator rows(String saying) {
    return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(saying));
  }

  /** The entries of a list that say this. */
  Locator items(String saying) {
    return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(saying));
  }

  Page page() {
    return page;
  }

  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(login + ".png")).setFullPage(true));
    window.close();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
