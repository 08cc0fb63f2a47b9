package io.relance.web.view.scenario;

import io.relance.reminder.InvoicesUnderWay;
import io.relance.reminder.PublicationImpact;
import io.relance.reminder.PublicationImpact.Displaced;
import io.relance.reminder.activation.FirstNights;
import io.relance.reminder.activation.FirstNights.Release;
import io.relance.scenario.Publication;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.Stage;
import io.relance.web.text.Texts;
import io.relance.web.view.Toasts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/**
 * The dialog that publishes the scenario at work: what keeps it from being published, and what
 * publishing does to the invoices that are under way.
 */
@Named
@ViewScoped
public class ScenarioPublishing implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private PublishScenario publishing;
  @EJB private InvoicesUnderWay underWay;
  @EJB private FirstNights nights;
  @Inject private ScenarioEditor editor;
  @Inject private DraftOutlook ahead;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private String note;
  private String stays;
  private List<String> moves = List.of();
  private boolean reminding;

  /** Looks at the draft as it is now. */
  public void prepare() {
    note = null;
    editor.catchUp();
    look();
  }

  private void look() {
    ahead.forget();
    PublicationImpact impact = underWay.ofDraft(editor.getCode());
    long moved = impact.displaced().stream().mapToLong(Displaced::invoices).sum();
    stays = text.of("scenario.publish.stay", impact.underWay() - moved);
    moves = impact.displaced().stream().map(this::move).toList();
    reminding =
        !editor.getFaults().isBlocking() && nights.wantsALook(Release.ofDraft(editor.getCode()));
  }

  private String move(Displaced displaced) {
    String from =
        displaced.from() == null ? text.of("scenario.publish.gone") : name(displaced.from());
    return displaced.to() == null
        ? text.of("scenario.publish.end", displaced.invoices(), from)
        : text.of("scenario.publish.move", displaced.invoices(), from, name(displaced.to()));
  }

  private String name(Stage stage) {
    return stage.label() == null
        ? text.of("scenario.publish.level", stage.number())
        : text.of("scenario.publish.level.labelled", stage.number(), stage.label());
  }

  /**
   * Publishes the draft; what keeps it from being published stands in the dialog. A draft that
   * somebody else has changed since the dialog was opened is shown first.
   */
  public void publish() {
    if (editor.catchUp()) {
      look();
      return;
    }
    Publication publication = publishing.publish(editor.getCode(), note);
    editor.published();
    if (publication instanceof Publication.Published published) {
      toasts.say(text.of("scenario.published.done", published.version()));
      PrimeFaces.current().executeScript("PF('publish').hide()");
    }
  }

  /** Whether a person looks at the first night before. */
  public boolean isReminding() {
    return reminding;
  }

  /** How many invoices keep their place, in words; null before {@link #prepare}. */
  public String getStays() {
    return stays;
  }

  /** Where the invoices go whose step is gone, in words. */
  public List<String> getMoves() {
    return moves;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
