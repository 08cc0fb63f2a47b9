package io.relance.web.view;

import static io.relance.reminder.DispatchState.IN_DOUBT;
import static io.relance.reminder.DispatchState.SENDING;
import static io.relance.reminder.DispatchState.SENT;

import io.relance.reminder.DispatchFilter;
import io.relance.reminder.Dispatches;
import io.relance.reminder.rectification.Rectifications;
import io.relance.reminder.undo.KeptStage;
import io.relance.reminder.undo.NightOutlook;
import io.relance.reminder.undo.NightSelection;
import io.relance.reminder.undo.NightUndo;
import io.relance.reminder.undo.UndoNight;
import io.relance.reminder.undo.Undoing;
import io.relance.reminder.undo.UndoneNights;
import io.relance.web.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.primefaces.model.LazyDataModel;

/** Undoes a night, whole or in part, and shows what of it has left. */
@Named("undo")
@ViewScoped
public class UndoPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TABLE = "night:waiting";
  private static final int KEPT_AT_MOST = 200;

  @EJB private UndoneNights nights;
  @EJB private UndoNight undoing;
  @EJB private Dispatches dispatches;
  @EJB private Rectifications rectifications;
  @Inject private FacesContext faces;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private LocalDate night;
  private String search;
  private Integer level;
  private DispatchModel waiting;
  private DispatchModel left;
  private List<DispatchRow> chosen = List.of();
  private boolean everything;
  private String note;

  @PostConstruct
  void start() {
    waiting =
        new DispatchModel(dispatches, () -> selection().filter().in(NightSelection.CANCELLABLE));
    left = new LeftModel(dispatches, rectifications, this::leftOfTheNight);
  }

  /** A night that is none shows no page. */
  public void load() throws IOException {
    if (night == null) {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
    }
  }

  private DispatchFilter leftOfTheNight() {
    return NightSelection.whole(night).filter().in(Set.of(SENT, SENDING, IN_DOUBT));
  }

  private NightSelection selection() {
    return new NightSelection(night, null, search, level, null);
  }

  /** Shows the first page of what the filters leave, with nothing chosen. */
  public void apply() {
    chooseNothing();
    FirstPage.of(faces, TABLE);
  }

  /** Takes what is ticked for all that is chosen. */
  public void chooseTicked() {
    everything = false;
  }

  /** Chooses whatever the filters leave, on all pages. */
  public void chooseEverything() {
    everything = true;
  }

  public void chooseNothing() {
    everything = false;
    chosen = List.of();
  }

  public void undo() {
    toasts.say(told(undoing.undo(everything ? selection() : ticked(), note.strip())));
    note = null;
    apply();
  }

  private NightSelection ticked() {
    return new NightSelection(
        night, null, null, null, chosen.stream().map(row -> row.getDispatch().id()).toList());
  }

  private String told(Undoing undone) {
    if (undone instanceof Undoing.Done done) {
      return text.of("undo.done", done.act().cancelled(), done.act().takenBack());
    }
    return text.of(undone instanceof Undoing.NightIsRunning ? "undo.running" : "undo.nothing");
  }

  /** The whole night as it is now. */
  public NightOutlook getOutlook() {
    return nights.outlook(NightSelection.whole(night));
  }

  /** How many messages are chosen. */
  public long getCount() {
    return everything ? getTotal() : chosen.size();
  }

  /** Whether anything can be done with what is chosen: also stages of tasks only. */
  public boolean isChosen() {
    return everything || !chosen.isEmpty();
  }

  /** How many messages the filters leave. */
  public long getTotal() {
    return dispatches.count(selection().filter().in(NightSelection.CANCELLABLE));
  }

  public boolean isEverything() {
    return everything;
  }

  public List<Integer> getLevels() {
    return nights.levels(night);
  }

  public List<NightUndo> getActs() {
    return nights.of(night);
  }

  public List<KeptStage> getKept() {
    return nights.kept(night, 0, KEPT_AT_MOST);
  }

  public LazyDataModel<DispatchRow> getWaiting() {
    return waiting;
  }

  public LazyDataModel<DispatchRow> getLeft() {
    return left;
  }

  public List<DispatchRow> getChosenRows() {
    return chosen;
  }

  public void setChosenRows(List<DispatchRow> chosen) {
    this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
  }

  public LocalDate getDate() {
    return night;
  }

  public String getNight() {
    return night == null ? null : night.toString();
  }

  public void setNight(String given) {
    try {
      night = given == null ? null : LocalDate.parse(given);
    } catch (DateTimeParseException none) {
      night = null;
    }
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public Integer getLevel() {
    return level;
  }

  public void setLevel(Integer level) {
    this.level = level;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
