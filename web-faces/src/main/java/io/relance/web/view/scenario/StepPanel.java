package io.relance.web.view.scenario;

import io.relance.scenario.MergeField;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.SmsLength;
import io.relance.scenario.Step;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.text.Vocabulary;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What the configuration of the step at work offers to choose, and how its message will look. */
@Named
@RequestScoped
public class StepPanel {

  @Inject private ScenarioEditor editor;
  @Inject private ShownLine line;
  @Inject private StepLanguages languages;
  @Inject private PreviewChoice choice;
  @Inject private MessagePreviews previews;
  @Inject private Vocabulary words;
  @EJB private ApplicationUsers users;

  private List<ApplicationUser> everyone;
  private List<Object> previewed;
  private StepPreview preview;

  /** How the message of the step will look; null for a pause or an action. */
  public StepPreview getPreview() {
    List<Object> now = Arrays.asList(step().step(), choice.getLanguage(), choice.getInvoice());
    if (!now.equals(previewed)) {
      preview =
          step().step() instanceof Step.Communication message
              ? previews.of(message, line.getDueDate(), line.getStepDate())
              : null;
      previewed = now;
    }
    return preview;
  }

  /** The merge fields that have no value, in the reader's words. */
  public String getMissing() {
    return getPreview().missing(words);
  }

  /** Who signs and sends the e-mail, as its reader will see it. */
  public String getSenderShown() {
    if (step().getSenderName() != null) {
      return step().getSenderName();
    }
    return step().getSender() == null ? "" : editor.nameOf(step().getSender());
  }

  /** The users whose validated address may send, and the one chosen, whatever became of theirs. */
  public List<SelectItem> getSenders() {
    String chosen = step().getSender();
    return everyone().stream()
        .filter(user -> user.maySend() || Objects.equals(user.login(), chosen))
        .map(user -> new SelectItem(user.login(), user.name() + " · " + user.email().orElse("")))
        .toList();
  }

  public List<SelectItem> getAssignees() {
    return everyone().stream().map(user -> new SelectItem(user.login(), user.name())).toList();
  }

  public List<PauseFrom> getPauseKinds() {
    return List.of(PauseFrom.values());
  }

  /** The merge fields that make sense in the step. */
  public List<MergeField> getMergeFields() {
    return MergeField.in(step().getType());
  }

  public SmsLength getSmsLength() {
    String text = languages.getWords().getText();
    return SmsLength.of(text == null ? "" : text);
  }

  private List<ApplicationUser> everyone() {
    if (everyone == null) {
      everyone = users.list();
    }
    return everyone;
  }

  private StepForm step() {
    return editor.getStep();
  }
}
