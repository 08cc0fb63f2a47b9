package io.relance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.relance.it.RelanceServer;
import io.relance.it.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A scenario is written and published without a mouse. */
@ExtendWith(SharedServer.class)
class EditorByKeyboardIT {

  private static final String DRAFT =
      """
      {"label": "Au clavier", "steps": [
        {"type": "PAUSE", "days": 10, "from": "DUE_DATE"},
        {"type": "EMAIL", "label": "Rappel", "sender": "finance",
          "subject": "Facture", "message": "<p>Bonjour</p>"}]}""";

  @Test
  void theWholeEditorIsUsedByKeyboardAlone(RelanceServer server) {
    try (Chromium chromium = Chromium.launch();
        Person finance = new Person(chromium.browser(), server, "finance")) {
      finance.logIn();
      Editor editor = Editor.open(server, finance, "au-clavier", DRAFT);
      Keyboard keys = finance.page().keyboard();

      insertsAfterAndBefore(editor, keys);
      duplicatesAndDeletes(editor, keys);
      reorders(editor, keys);
      undoesAndRedoes(editor, keys);
      addsTheAction(editor, keys);
      fillsEveryPanel(editor, finance);
      publishes(editor, finance);

      assertThat(finance.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  private static void insertsAfterAndBefore(Editor editor, Keyboard keys) {
    editor.tabTo(editor.face(1));
    keys.press("ArrowRight");
    editor.isAt(2, "Rappel");
    keys.press("Shift+F10");
    editor.take("Insérer après");
    editor.take("SMS");
    editor.isAt(3, "SMS");
    editor.hasSaved("PAUSE", "EMAIL", "SMS");
    keys.press("ContextMenu");
    editor.take("Insérer avant");
    editor.take("Lettre");
    editor.isAt(3, "Lettre");
    editor.hasSaved("PAUSE", "EMAIL", "LETTER", "SMS");
  }

  private static void duplicatesAndDeletes(Editor editor, Keyboard keys) {
    keys.press("Control+d");
    editor.isAt(4, "Lettre");
    editor.hasSaved("PAUSE", "EMAIL", "LETTER", "LETTER", "SMS");
    keys.press("Delete");
    editor.isAt(4, "SMS");
    editor.hasSaved("PAUSE", "EMAIL", "LETTER", "SMS");
  }

  private static void reorders(Editor editor, Keyboard keys) {
    keys.press("Alt+ArrowLeft");
    editor.isAt(3, "SMS");
    editor.hasSaved("PAUSE", "EMAIL", "SMS", "LETTER");
    keys.press("Alt+ArrowRight");
    editor.isAt(4, "SMS");
    editor.hasSaved("PAUSE", "EMAIL", "LETTER", "SMS");
  }

  private static void undoesAndRedoes(Editor editor, Keyboard keys) {
    keys.press("Control+z");
    editor.hasSaved("PAUSE", "EMAIL", "SMS", "LETTER");
    assertThat(editor.face(3)).containsText("SMS");
    keys.press("Control+y");
    editor.hasSaved("PAUSE", "EMAIL", "LETTER", "SMS");
    assertThat(editor.face(3)).containsText("Lettre");
    editor.isAt(4, "SMS");
  }

  private static void addsTheAction(Editor editor, Keyboard keys) {
    keys.press("Shift+F10");
    editor.take("Insérer après");
    editor.take("Pause");
    editor.isAt(5, "7 jours");
    keys.press("Shift+F10");
    editor.take("Insérer après");
    editor.take("Action");
    editor.isAt(6, "Action");
    editor.hasSaved("PAUSE", "EMAIL", "LETTER", "SMS", "PAUSE", "ACTION");
  }

  private static void fillsEveryPanel(Editor editor, Person finance) {
    Keyboard keys = finance.page().keyboard();
    StepPanels panels = new StepPanels(editor, finance.page());
    panels.fillAction(6);
    goesTo(editor, keys, 6, 4);
    panels.fillSms(4);
    goesTo(editor, keys, 4, 3);
    panels.fillLetter(3);
    goesTo(editor, keys, 3, 2);
    panels.fillEmail(2);
    goesTo(editor, keys, 2, 1);
    panels.fillPause(1);
  }

  private static void publishes(Editor editor, Person finance) {
    Keyboard keys = finance.page().keyboard();
    editor.tabBackTo(button(finance.page().getByRole(AriaRole.MAIN), "Publier…"));
    keys.press("Enter");
    editor.tabTo(finance.dialog().getByLabel("Motif"));
    keys.type("Écrit au clavier");
    editor.tabTo(button(finance.dialog(), "Publier"));
    keys.press("Enter");
    finance.isTold("Version 1 publiée.");
    assertThat(editor.draft().getInt("publishedVersion")).isEqualTo(1);
    assertThat(editor.noteOfNewestVersion()).isEqualTo("Écrit au clavier");
  }

  private static Locator button(Locator where, String name) {
    return where.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Along the line from one step to another, by the arrows. */
  private static void goesTo(Editor editor, Keyboard keys, int from, int to) {
    for (int at = from; at != to; at += Integer.signum(to - from)) {
      assertThat(editor.face(at)).isFocused();
      keys.press(to > from ? "ArrowRight" : "ArrowLeft");
    }
    assertThat(editor.face(to)).isFocused();
  }
}
