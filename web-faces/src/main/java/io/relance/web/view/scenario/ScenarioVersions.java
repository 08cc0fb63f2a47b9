package io.relance.web.view.scenario;

import io.relance.reminder.activation.FirstNights;
import io.relance.reminder.activation.FirstNights.Release;
import io.relance.scenario.Publication;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.scenario.ScenarioHistory;
import io.relance.scenario.ScenarioVersion;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.text.FaultWords;
import io.relance.web.text.Formats;
import io.relance.web.text.Language;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import io.relance.web.view.Toasts;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The published versions of a scenario: who published what and why, and the way back to one. */
@Named
@ViewScoped
public class ScenarioVersions implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ScenarioDrafts drafts;
  @EJB private ScenarioHistory history;
  @EJB private PublishScenario publishing;
  @EJB private FirstNights nights;
  @EJB private ApplicationUsers users;
  @Inject private Language language;
  @Inject private Texts text;
  @Inject private Vocabulary words;
  @Inject private Formats formats;
  @Inject private Toasts toasts;

  private String code;
  private String label;
  private int current;
  private List<Row> rows = List.of();
  private int shown;
  private List<ShownChange> changes = List.of();
  private DraftFaults faults;
  private String note;

  /**
   * @param note why it was published, or null
   */
  public record Row(int number, LocalDateTime at, String by, String note) implements Serializable {}

  /** Reads the versions of the scenario whose code stands in the address. */
  public void open() throws IOException {
    ScenarioDraft draft = code == null ? null : drafts.find(code).orElse(null);
    if (draft == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
      return;
    }
    label = draft.content().label();
    read(draft);
  }

  private void read(ScenarioDraft draft) {
    current = draft.publishedVersion().orElse(0);
    rows = history.versions(code).stream().map(this::row).toList();
    show(current);
  }

  private Row row(ScenarioVersion version) {
    String by =
        users.find(version.publishedBy()).map(ApplicationUser::name).orElse(version.publishedBy());
    return new Row(version.number(), version.publishedAt(), by, version.note().orElse(null));
  }

  /** Shows what a version says otherwise than the one before it. */
  public void show(int version) {
    shown = version;
    faults = null;
    note = null;
    changes =
        version == 0
            ? List.of()
            : history
                .changes(code, version)
                .map(new ShownChanges(text, words, formats)::of)
                .orElseThrow();
  }

  /**
   * Publishes the version that is shown, or shows the first night before; what keeps it from being
   * published stands in the dialog.
   */
  public void publishAgain() throws IOException {
    Release release = new Release(code, shown);
    if (nights.wantsALook(release)) {
      ExternalContext page = FacesContext.getCurrentInstance().getExternalContext();
      page.redirect(
          "%s/activation.xhtml?scenario=%s&version=%d"
              .formatted(page.getRequestContextPath(), code, shown));
      return;
    }
    Publication publication = publishing.publishAgain(code, shown, note);
    if (publication instanceof Publication.Refused refused) {
      faults = new DraftFaults(refused.problems(), FaultWords.in(language.getLocale()));
      return;
    }
    drafts.find(code).ifPresent(this::read);
    toasts.say(text.of("scenario.published.done", current));
    PrimeFaces.current().executeScript("PF('again').hide()");
  }

  public boolean isAgainPossible() {
    return shown != current;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getLabel() {
    return label;
  }

  public int getCurrent() {
    return current;
  }

  public List<Row> getRows() {
    return rows;
  }

  public int getShown() {
    return shown;
  }

  public List<ShownChange> getChanges() {
    return changes;
  }

  public DraftFaults getFaults() {
    return faults;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
