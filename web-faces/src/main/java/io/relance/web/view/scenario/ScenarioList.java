package io.relance.web.view.scenario;

import io.relance.scenario.CreateScenario;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.settings.Settings;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/** Every scenario: what is published, what is still a draft, and which is the default. */
@Named
@ViewScoped
public class ScenarioList implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ScenarioDrafts drafts;
  @EJB private CreateScenario create;
  @EJB private ApplicationUsers users;
  @EJB private Settings settings;

  private List<Row> rows;
  private String label;

  /**
   * @param version the newest published one, or null while there is only the draft
   * @param changed whether the draft differs from it
   * @param steps how many, pauses included
   * @param usual whether it is the default scenario
   */
  public record Row(
      String code,
      String label,
      Integer version,
      boolean changed,
      int steps,
      LocalDateTime changedAt,
      String changedBy,
      boolean usual)
      implements Serializable {}

  @PostConstruct
  void load() {
    String usual = settings.options().defaultScenario().orElse(null);
    rows = drafts.list().stream().map(draft -> row(draft, usual)).toList();
  }

  private Row row(ScenarioDraft draft, String usual) {
    return new Row(
        draft.code(),
        draft.content().label(),
        draft.publishedVersion().isPresent() ? draft.publishedVersion().getAsInt() : null,
        draft.changed(),
        draft.content().steps().size(),
        draft.changedAt(),
        users.find(draft.changedBy()).map(ApplicationUser::name).orElse(draft.changedBy()),
        draft.code().equals(usual));
  }

  /** Creates a scenario without steps and opens it. */
  public String addEmpty() {
    return "/scenario.xhtml?faces-redirect=true&code=" + create.empty(label);
  }

  public List<Row> getRows() {
    return rows;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }
}
