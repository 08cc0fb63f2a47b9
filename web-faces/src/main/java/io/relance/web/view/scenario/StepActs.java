package io.relance.web.view.scenario;

import io.relance.scenario.PauseFrom;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.security.Access;
import io.relance.web.text.Texts;
import io.relance.web.view.Toasts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** What can be done to the steps on the line: each act saves the draft, and shows what it made. */
@Named
@RequestScoped
public class StepActs {

  @Inject private ScenarioEditor editor;
  @EJB private ApplicationUsers users;
  @Inject private Access access;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  /** Does what the line, its menu or a key asks for; the request says what, and to which step. */
  public void act() {
    Map<String, String> request =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    if ("show".equals(request.get("act"))) {
      editor.catchUp();
    }
    int place = editor.steps().placeOf(request.get("step"));
    switch (request.getOrDefault("act", "")) {
      case "show" -> show(place, request.get("step"));
      case "close" -> editor.select(null);
      case "insert" -> insert(place < 0 ? 0 : place, request.get("type"));
      case "append" ->
          insert(place < 0 ? editor.steps().forms().size() : place + 1, request.get("type"));
      case "duplicate" -> duplicate(place);
      case "delete" -> delete(place);
      case "move" -> move(place, Integer.parseInt(request.getOrDefault("to", "-1")));
      default -> throw new IllegalArgumentException("Not an act of the editor.");
    }
  }

  private void show(int place, String step) {
    if (place >= 0) {
      editor.select(step);
    }
  }

  private void insert(int place, String type) {
    StepForm fresh = editor.steps().insert(place, StepType.valueOf(type));
    fresh.setSender(usualSender());
    if (place == 0) {
      fresh.setFrom(PauseFrom.DUE_DATE);
    }
    editor.saveAndSelect(place);
  }

  /**
   * Inserts steps as new ones, and shows the first of them.
   *
   * @param after identity of the step behind which they go; they go to the end where it is gone
   */
  void insert(String after, List<Step> copied) {
    int place =
        editor.steps().placeOf(after) < 0
            ? editor.steps().forms().size()
            : editor.steps().placeOf(after) + 1;
    editor.steps().insert(place, copied);
    editor.saveAndSelect(place);
  }

  /** Whoever sends the other e-mails; else the person at work, who may. */
  private String usualSender() {
    return editor
        .steps()
        .sender()
        .or(
            () ->
                users
                    .find(access.getLogin())
                    .filter(ApplicationUser::maySend)
                    .map(ApplicationUser::login))
        .orElse(null);
  }

  private void duplicate(int place) {
    if (place >= 0) {
      editor.steps().duplicate(place);
      editor.saveAndSelect(place + 1);
    }
  }

  private void delete(int place) {
    if (place < 0) {
      return;
    }
    String name = editor.nameOf(editor.steps().forms().get(place));
    editor.steps().remove(place);
    editor.saveAndSelect(Math.min(place, editor.steps().forms().size() - 1));
    toasts.say(name, text.of("scenario.deleted"), editor::undo);
  }

  private void move(int place, int to) {
    if (place >= 0 && to >= 0 && to < editor.steps().forms().size() && place != to) {
      editor.steps().move(place, to);
      editor.saveAndSelect(to);
    }
  }
}
