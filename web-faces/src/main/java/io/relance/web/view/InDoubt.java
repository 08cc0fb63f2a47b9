package io.relance.web.view;

import io.relance.delivery.DoubtAnswer;
import io.relance.delivery.SettleDoubt;
import io.relance.delivery.SettleDoubt.Outcome;
import io.relance.reminder.DispatchFilter;
import io.relance.reminder.DispatchState;
import io.relance.reminder.Dispatches;
import io.relance.web.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.LazyDataModel;

/** The messages of which nobody knows whether they have left. A person says what is to be done. */
@Named
@ViewScoped
public class InDoubt implements Serializable {

  static final DispatchFilter WAITING_FOR_A_PERSON = DispatchFilter.ALL.in(DispatchState.IN_DOUBT);

  private static final long serialVersionUID = 1L;
  private static final String TABLE = "doubts:waiting";

  @EJB private Dispatches dispatches;
  @EJB private SettleDoubt settling;
  @Inject private FacesContext faces;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private DispatchModel rows;
  private List<DispatchRow> chosen = List.of();

  @PostConstruct
  void load() {
    rows = new DispatchModel(dispatches, () -> WAITING_FOR_A_PERSON);
  }

  /** Takes a person's word that the chosen messages have arrived. */
  public void arrived() {
    settle(DoubtAnswer.ARRIVED, "inDoubt.arrived.done");
  }

  public void sendAgain() {
    settle(DoubtAnswer.SEND_AGAIN, "inDoubt.sendAgain.done");
  }

  private void settle(DoubtAnswer answer, String done) {
    long settled =
        chosen.stream()
            .filter(row -> settling.settle(row.getDispatch().id(), answer) == Outcome.SETTLED)
            .count();
    long gone = chosen.size() - settled;
    String sentence = text.of(done, settled);
    toasts.say(gone == 0 ? sentence : sentence + " " + text.of("inDoubt.gone", gone));
    chooseNothing();
    FirstPage.of(faces, TABLE);
  }

  public void chooseNothing() {
    chosen = List.of();
  }

  /** How many messages wait for a person's word. */
  public long getWaiting() {
    return dispatches.count(WAITING_FOR_A_PERSON);
  }

  public LazyDataModel<DispatchRow> getRows() {
    return rows;
  }

  public List<DispatchRow> getChosen() {
    return chosen;
  }

  public void setChosen(List<DispatchRow> chosen) {
    this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
  }
}
