package io.relance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.relance.it.RelanceApi;
import io.relance.it.RelanceServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Predicate;

/** The editor of one scenario, as a person has it on the screen, and what it saves meanwhile. */
final class Editor {

  private static final int MOST_STOPS = 120;

  private final RelanceServer server;
  private final Page page;
  private final RelanceApi finance;
  private final String code;

  private Editor(RelanceServer server, Page page, String code) {
    this.server = server;
    this.page = page;
    this.finance = server.api("finance");
    this.code = code;
  }

  /**
   * Opens the draft in a window, which comes to be there first. Reminders are off, so that no first
   * night is looked at before it is published.
   */
  static Editor open(RelanceServer server, Person person, String code, String draft) {
    RelanceApi finance = server.api("finance");
    JsonObject options = finance.get("options").expecting(200).json();
    finance
        .put("options", Json.createObjectBuilder(options).add("remindersEnabled", false).build())
        .expecting(200);
    finance.put("scenarios/" + code, RelanceApi.object(draft)).expecting(200, 201);
    Editor editor = new Editor(server, person.page(), code);
    person.page().navigate(server.address("/relance/scenario.xhtml?code=" + code).toString());
    person.sees(editor.draft().getString("label"));
    return editor;
  }

  JsonObject draft() {
    return finance.get("scenarios/" + code).expecting(200).json();
  }

  /** The note of the version that was published last. */
  String noteOfNewestVersion() {
    return finance
        .get("scenarios/" + code + "/versions")
        .expecting(200)
        .json()
        .getJsonArray("items")
        .getJsonObject(0)
        .getString("note");
  }

  JsonObject savedStep(int number) {
    return draft().getJsonArray("steps").getJsonObject(number - 1);
  }

  /** Waits until the draft that is saved has steps of these types. */
  void hasSaved(String... types) {
    server.await("steps " + List.of(types), () -> savedTypes().equals(List.of(types)));
  }

  /** Waits until a step that is saved is so. */
  void hasSaved(int number, Predicate<JsonObject> so) {
    server.await("step " + number + " as expected", () -> so.test(savedStep(number)));
  }

  private List<String> savedTypes() {
    return draft().getJsonArray("steps").getValuesAs(JsonObject.class).stream()
        .map(step -> step.getString("type"))
        .toList();
  }

  /** The box of a step on the line. */
  Locator step(int number) {
    return page.locator(".flow .step").nth(number - 1);
  }

  /** What a step's box is pressed by. */
  Locator face(int number) {
    return step(number).getByRole(AriaRole.BUTTON).first();
  }

  /** Waits until the keyboard is at a step, which says so. */
  void isAt(int number, String saying) {
    assertThat(face(number)).containsText(saying);
    assertThat(face(number)).isFocused();
  }

  /** Waits until a step's configuration is shown. */
  void shows(int number, String type) {
    assertThat(configuration()).hasAccessibleName("Étape %d · %s".formatted(number, type));
  }

  Locator configuration() {
    return page.locator("#configuration");
  }

  Locator field(String label) {
    return configuration().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  /** The signs between the steps that insert one. */
  Locator insertions() {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Insérer une étape ici"));
  }

  Locator menu() {
    return page.getByRole(AriaRole.MENU);
  }

  Locator menuItem(String name) {
    return menu().getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(name));
  }

  /** Goes forward with the tabulator until the keyboard is there. */
  void tabTo(Locator there) {
    press("Tab", there);
  }

  /** Goes backward with the tabulator until the keyboard is there. */
  void tabBackTo(Locator there) {
    press("Shift+Tab", there);
  }

  private void press(String key, Locator there) {
    assertThat(there).isVisible();
    for (int stop = 0; stop < MOST_STOPS && !isFocused(there); stop++) {
      page.keyboard().press(key);
    }
    assertThat(there).isFocused();
  }

  private static boolean isFocused(Locator there) {
    return (boolean) there.evaluate("element => element === document.activeElement");
  }

  /** Goes down an open menu until it is at an entry, and takes it. */
  void take(String entry) {
    press("ArrowDown", menuItem(entry));
    page.keyboard().press("Enter");
  }
}
