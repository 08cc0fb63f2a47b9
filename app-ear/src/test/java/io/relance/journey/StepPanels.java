package io.relance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;

/** The configuration of each kind of step, filled without a mouse; the keyboard is at its box. */
final class StepPanels {

  private final Editor editor;
  private final Page page;
  private final Keyboard keys;

  StepPanels(Editor editor, Page page) {
    this.editor = editor;
    this.page = page;
    this.keys = page.keyboard();
  }

  void fillPause(int step) {
    open(step, "Pause");
    editor.tabTo(editor.field("Durée"));
    retype("douze");
    keys.press("Tab");
    assertThat(editor.configuration()).containsText("Un nombre entier est attendu.");
    assertThat(editor.field("Durée")).hasAttribute("aria-invalid", "true");
    assertThat(editor.savedStep(step).getInt("days")).isEqualTo(10);
    keys.press("Shift+Tab");
    assertThat(editor.field("Durée")).isFocused();
    retype("12");
    keys.press("Escape");
    editor.hasSaved(step, saved -> saved.getInt("days") == 12);
    editor.isAt(step, "12 jours");
  }

  void fillEmail(int step) {
    open(step, "E-mail");
    fill("Fin de la plage d’envoi", "16:30");
    fill("De (nom)", "Le service comptable");
    writesTheSubject();
    editor.hasSaved(step, saved -> saved.getString("subject").equals("Solde : [[!BalanceDue]]"));
    assertThat(editor.configuration()).not().containsText("Champ inconnu");
    assertThat(editor.field("Objet")).hasAttribute("aria-invalid", "false");
    writesTheMessage();
    keys.press("Escape");
    editor.hasSaved(step, StepPanels::isTheEmail);
    editor.isAt(step, "Rappel");
  }

  private void writesTheSubject() {
    editor.tabTo(editor.field("Objet"));
    retype("Facture [[!Echeance]]");
    keys.press("Tab");
    assertThat(editor.configuration()).containsText("Champ inconnu");
    assertThat(editor.field("Objet")).hasAttribute("aria-invalid", "true");
    keys.press("Shift+Tab");
    assertThat(editor.field("Objet")).isFocused();
    retype("Solde : ");
    editor.tabTo(mergeFields());
    opensTheMergeFields();
    keys.type("solde");
    keys.press("Enter");
    assertThat(editor.field("Objet")).isFocused();
    keys.press("Tab");
  }

  /** A menu that was left without a field changes nothing; the next field goes to the caret. */
  private void writesTheMessage() {
    editor.tabTo(message());
    keys.press("Control+a");
    keys.type("Numéro .");
    keys.press("ArrowLeft");
    editor.tabBackTo(mergeFields());
    opensTheMergeFields();
    keys.press("Escape");
    assertThat(message()).isFocused();
    assertThat(search()).isHidden();
    editor.tabBackTo(mergeFields());
    opensTheMergeFields();
    keys.type("[[!Number");
    keys.press("ArrowDown");
    assertThat(page.getByRole(AriaRole.MENUITEM).getByText("[[!Number]]")).isVisible();
    keys.press("Enter");
    assertThat(message()).isFocused();
    keys.type(" ici");
  }

  private static boolean isTheEmail(JsonObject saved) {
    return saved.getJsonObject("window").getString("to").equals("16:30")
        && saved.getString("senderName", "").equals("Le service comptable")
        && saved.getString("message").equals("<p>Numéro [[!Number]] ici.</p>");
  }

  void fillSms(int step) {
    open(step, "SMS");
    editor.tabTo(editor.field("Texte"));
    keys.type("Facture en retard");
    for (int letter = 0; letter < " en retard".length(); letter++) {
      keys.press("ArrowLeft");
    }
    keys.type(" ");
    editor.tabBackTo(mergeFields());
    opensTheMergeFields();
    keys.type("numéro");
    keys.press("Enter");
    assertThat(editor.field("Texte")).isFocused();
    keys.press("Escape");
    editor.hasSaved(
        step, saved -> saved.getString("text", "").equals("Facture [[!Number]] en retard"));
    editor.isAt(step, "SMS");
  }

  void fillLetter(int step) {
    open(step, "Lettre");
    editor.tabTo(message());
    keys.type("Mise en demeure");
    keys.press("Escape");
    editor.hasSaved(step, saved -> saved.getString("message", "").equals("<p>Mise en demeure</p>"));
    editor.isAt(step, "Lettre");
  }

  void fillAction(int step) {
    open(step, "Action");
    fill("Libellé", "Appel");
    editor.tabTo(editor.configuration().getByRole(AriaRole.COMBOBOX));
    keys.press("ArrowDown");
    fill("À faire sous", "3");
    fill("Note", "Demander une date.");
    keys.press("Escape");
    editor.hasSaved(
        step,
        saved ->
            saved.getString("label", "").equals("Appel")
                && !saved.getString("assignee", "").isEmpty()
                && saved.getInt("dueInDays") == 3
                && saved.getString("note", "").equals("Demander une date."));
    editor.isAt(step, "Appel");
  }

  private void open(int step, String type) {
    assertThat(editor.face(step)).isFocused();
    keys.press("Enter");
    editor.shows(step, type);
    assertThat(editor.configuration()).isFocused();
  }

  private void fill(String label, String value) {
    editor.tabTo(editor.field(label));
    retype(value);
  }

  private void opensTheMergeFields() {
    keys.press("Enter");
    assertThat(search()).isFocused();
  }

  private Locator mergeFields() {
    return editor
        .configuration()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Champ").setExact(true));
  }

  private Locator search() {
    return page.getByRole(
        AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Chercher un champ"));
  }

  private Locator message() {
    return editor.configuration().locator("[contenteditable=true]");
  }

  private void retype(String text) {
    keys.press("Control+a");
    keys.type(text);
  }
}
