package io.relance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import io.relance.it.RelanceServer;
import io.relance.it.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A scenario is arranged and published with the mouse: menus, dragging, and taking back. */
@ExtendWith(SharedServer.class)
class EditorByMouseIT {

  private static final String DRAFT =
      """
      {"label": "À la souris", "steps": [
        {"type": "PAUSE", "days": 10, "from": "DUE_DATE"},
        {"type": "EMAIL", "label": "Rappel", "sender": "finance",
          "subject": "Facture [[!Number]]", "message": "<p>Bonjour</p>"},
        {"type": "PAUSE", "days": 15, "from": "PREVIOUS"},
        {"type": "ACTION", "label": "Appel", "dueInDays": 0}]}""";

  @Test
  void theLineIsArrangedByMouse(RelanceServer server) {
    try (Chromium chromium = Chromium.launch();
        Person finance = new Person(chromium.browser(), server, "finance")) {
      finance.logIn();
      Editor editor = Editor.open(server, finance, "a-la-souris", DRAFT);

      duplicatesByRightClick(editor);
      deletesByTheVisibleButtonAndTakesBack(editor, finance);
      drags(editor);
      insertsWithThePlus(editor);
      undoes(editor, finance);
      publishes(editor, finance);

      assertThat(finance.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  private static void duplicatesByRightClick(Editor editor) {
    editor.step(2).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    editor.menuItem("Dupliquer").click();
    editor.isAt(3, "Rappel");
    editor.hasSaved("PAUSE", "EMAIL", "EMAIL", "PAUSE", "ACTION");
  }

  private static void deletesByTheVisibleButtonAndTakesBack(Editor editor, Person finance) {
    editor
        .step(3)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Actions de l’étape 3"))
        .click();
    editor.menuItem("Supprimer").click();
    editor.hasSaved("PAUSE", "EMAIL", "PAUSE", "ACTION");
    finance.press("Annuler");
    editor.hasSaved("PAUSE", "EMAIL", "EMAIL", "PAUSE", "ACTION");
    assertThat(editor.face(3)).containsText("Rappel");
  }

  private static void drags(Editor editor) {
    editor.face(5).dragTo(editor.face(3));
    editor.isAt(3, "Appel");
    editor.hasSaved("PAUSE", "EMAIL", "ACTION", "EMAIL", "PAUSE");
  }

  private static void insertsWithThePlus(Editor editor) {
    editor.step(5).hover();
    editor.insertions().last().click();
    editor.menuItem("SMS").click();
    editor.isAt(6, "SMS");
    editor.shows(6, "SMS");
    editor.hasSaved("PAUSE", "EMAIL", "ACTION", "EMAIL", "PAUSE", "SMS");
  }

  private static void undoes(Editor editor, Person finance) {
    finance.press("Annuler la modification");
    editor.hasSaved("PAUSE", "EMAIL", "ACTION", "EMAIL", "PAUSE");
    assertThat(editor.face(5)).containsText("15 jours");
    finance.press("Annuler la modification");
    editor.hasSaved("PAUSE", "EMAIL", "EMAIL", "PAUSE", "ACTION");
    assertThat(editor.face(5)).containsText("Appel");
  }

  private static void publishes(Editor editor, Person finance) {
    finance.press("Publier…");
    finance.pressInDialog("Publier");
    finance.isTold("Version 1 publiée.");
    assertThat(editor.draft().getInt("publishedVersion")).isEqualTo(1);
  }
}
