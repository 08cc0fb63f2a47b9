package io.relance.web.view.scenario;

import io.relance.scenario.CreateScenario;
import io.relance.scenario.DraftContent;
import io.relance.scenario.ScenarioDifference;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import io.relance.web.view.Toasts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Two people have changed the same draft: what stands on this page and could not be saved, beside
 * what the other one has saved. Neither is lost: one is kept as a scenario of its own, or dropped
 * by whoever made it.
 */
@Named
@RequestScoped
public class DraftConflict {

  @Inject private ScenarioEditor editor;
  @EJB private ScenarioDrafts drafts;
  @EJB private CreateScenario create;
  @Inject private Texts text;
  @Inject private Vocabulary words;
  @Inject private Formats formats;
  @Inject private Toasts toasts;

  /** What this page says otherwise than the draft that is saved. */
  public List<ShownChange> getChanges() {
    if (editor.getConflict() == null) {
      return List.of();
    }
    return drafts
        .find(editor.getCode())
        .map(ScenarioDraft::content)
        .map(theirs -> ScenarioDifference.of(theirs, editor.content()))
        .map(new ShownChanges(text, words, formats)::of)
        .orElse(List.of());
  }

  /** Keeps what stands on the page as a scenario of its own, and opens it. */
  public String keepMine() {
    DraftContent mine = editor.content();
    String label = text.of("scenario.conflict.copy", mine.label());
    String code =
        create.saying(new DraftContent(label, mine.grouping(), mine.steps(), mine.options()));
    toasts.sayAfterRedirect(text.of("scenario.conflict.kept", label));
    return "/scenario.xhtml?faces-redirect=true&code=" + code;
  }

  /** Drops what could not be saved. */
  public void takeTheirs() {
    editor.takeTheirs();
  }
}
