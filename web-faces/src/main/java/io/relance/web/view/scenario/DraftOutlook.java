package io.relance.web.view.scenario;

import static java.util.stream.Collectors.joining;

import io.relance.reminder.outlook.DraftEffect;
import io.relance.reminder.outlook.MovedReminder;
import io.relance.reminder.outlook.MovedReminder.Kind;
import io.relance.reminder.outlook.Outlook;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.web.text.Texts;
import io.relance.web.view.DraftOutlookExport;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.primefaces.model.StreamedContent;

/**
 * What publishing a draft would change of the coming nights, in figures and step by step. It is
 * calculated when it is asked for only, since the whole ledger is gone through.
 */
@Named
@ViewScoped
public class DraftOutlook implements Serializable {

  public static final int DAYS = 30;

  /** The table shows no more of them; a file has them all. */
  public static final int MOST_SHOWN = 2_000;

  private static final long serialVersionUID = 1L;

  @EJB private Outlook outlook;
  @EJB private ScenarioDrafts drafts;
  @EJB private PublishScenario publishing;
  @Inject private DraftOutlookExport export;
  @Inject private Texts text;

  private String code;
  private String label;
  private boolean ready;
  private transient DraftEffect effect;
  private transient List<MovedReminder> first;
  private Kind kind;
  private String search;

  /** Opens the page of the draft whose code stands in the address. */
  public void open() throws IOException {
    ScenarioDraft draft = code == null ? null : drafts.find(code).orElse(null);
    if (draft == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
      return;
    }
    label = draft.content().label();
    ready =
        publishing.check(draft.content()).stream().noneMatch(fault -> fault.code().isBlocking());
  }

  /** Goes through the ledger for a draft that can be published. */
  public void foresee(String draft) {
    code = draft;
    first = new ArrayList<>();
    effect = outlook.ofDraft(code, DAYS, this::take);
  }

  private void take(MovedReminder moved) {
    if (first.size() < MOST_SHOWN) {
      first.add(moved);
    }
  }

  /** The draft has changed: what was calculated does not hold any more. */
  void forget() {
    effect = null;
    first = null;
  }

  /** The figures in a sentence. */
  public String sentence(DraftEffect found) {
    String moves =
        Arrays.stream(Kind.values())
            .filter(each -> found.moved(each) > 0)
            .map(each -> text.of("scenarioEffect.count." + each, found.moved(each)))
            .collect(joining(", "));
    return moves.isEmpty()
        ? text.of("scenarioEffect.nothing", DAYS)
        : text.of("scenarioEffect.sentence", DAYS, moves, found.invoices());
  }

  /** The figures, or null before they are calculated. */
  public DraftEffect getEffect() {
    return effect;
  }

  /** The same, calculated now where they are not yet; null for a draft that can't be published. */
  public DraftEffect getCalculated() {
    if (effect == null && ready) {
      foresee(code);
    }
    return effect;
  }

  /** How many steps would change in a way, or in any for null. */
  public long count(Kind way) {
    return getCalculated() == null
        ? 0
        : Arrays.stream(Kind.values())
            .filter(each -> way == null || each == way)
            .mapToLong(effect::moved)
            .sum();
  }

  /** Of the first steps, those that the view and the search leave. */
  public List<MovedReminder> getShown() {
    return getCalculated() == null ? List.of() : MovedSearch.of(first, kind, search);
  }

  public boolean isCut() {
    return count(null) > MOST_SHOWN;
  }

  public void see(Kind way) {
    kind = way;
  }

  public StreamedContent csv() {
    return export.csv(code, DAYS);
  }

  public StreamedContent xlsx() {
    return export.xlsx(code, DAYS);
  }

  public List<Kind> getKinds() {
    return List.of(Kind.values());
  }

  public int getMostShown() {
    return MOST_SHOWN;
  }

  public Kind getKind() {
    return kind;
  }

  public String getLabel() {
    return label;
  }

  public boolean isReady() {
    return ready;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
