package io.relance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import io.relance.it.RelanceServer;
import io.relance.it.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The steps of a scenario are arranged, and their faults seen and mended, without a mouse. */
@ExtendWith(SharedServer.class)
class EditorByKeyboardIT {

  private static final String DRAFT =
      """
      {"label": "Au clavier", "steps": [
        {"type": "PAUSE", "days": 10, "from": "DUE_DATE"},
        {"type": "EMAIL", "label": "Rappel", "sender": "finance",
          "subject": "Facture", "message": "<p>Bonjour</p>"}]}""";

  @Test
  void stepsAreArrangedAndCorrectedByKeyboardAlone(RelanceServer server) {
    try (Chromium chromium = Chromium.launch();
        Person finance = new Person(chromium.browser(), server, "finance")) {
      finance.logIn();
      Editor editor = Editor.open(server, finance, "au-clavier", DRAFT);
      Keyboard keys = finance.page().keyboard();

      insertsAfterAndBefore(editor, keys);
      duplicatesAndDeletes(editor, keys);
      reorders(editor, keys);
      undoesAndRedoes(editor, keys);
      fillsThePause(editor, keys);
      isToldOfAnUnknownField(editor, keys);

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

  private static void fillsThePause(Editor editor, Keyboard keys) {
    goesTo(editor, keys, 4, 1);
    keys.press("Enter");
    editor.shows(1, "Pause");
    editor.tabTo(editor.field("Durée"));
    retypes(keys, "douze");
    keys.press("Tab");
    assertThat(editor.configuration()).containsText("Un nombre entier est attendu.");
    assertThat(editor.savedStep(1).getInt("days")).isEqualTo(10);
    keys.press("Shift+Tab");
    assertThat(editor.field("Durée")).isFocused();
    retypes(keys, "12");
    keys.press("Escape");
    editor.hasSaved(1, step -> step.getInt("days") == 12);
    editor.isAt(1, "12 jours");
  }

  private static void isToldOfAnUnknownField(Editor editor, Keyboard keys) {
    goesTo(editor, keys, 1, 2);
    keys.press("Enter");
    editor.shows(2, "E-mail");
    editor.tabTo(editor.field("Objet"));
    retypes(keys, "Facture [[!Echeance]]");
    keys.press("Tab");
    assertThat(editor.configuration()).containsText("Champ inconnu");
  }

  /** Along the line from one step to another, by the arrows. */
  private static void goesTo(Editor editor, Keyboard keys, int from, int to) {
    for (int at = from; at != to; at += Integer.signum(to - from)) {
      assertThat(editor.face(at)).isFocused();
      keys.press(to > from ? "ArrowRight" : "ArrowLeft");
    }
    assertThat(editor.face(to)).isFocused();
  }

  private static void retypes(Keyboard keys, String text) {
    keys.press("Control+a");
    keys.type(text);
  }
}
