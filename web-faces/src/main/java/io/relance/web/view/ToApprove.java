package io.relance.web.view;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.relance.money.Money;
import io.relance.reminder.DispatchFilter;
import io.relance.reminder.approval.ApprovalOutcome;
import io.relance.reminder.approval.ApproveDispatches;
import io.relance.reminder.approval.Proposals;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.primefaces.model.LazyDataModel;

/** The messages that wait until a person lets them leave, to be approved or rejected in bulk. */
@Named
@ViewScoped
public class ToApprove implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TABLE = "proposals:waiting";

  @EJB private Proposals proposals;
  @EJB private ApproveDispatches approving;
  @Inject private FacesContext faces;
  @Inject private Texts text;
  @Inject private Formats formats;
  @Inject private Toasts toasts;

  private ProposalModel rows;
  private String search;
  private List<ProposalRow> chosen = List.of();
  private boolean everything;
  private String note;

  @PostConstruct
  void load() {
    rows = new ProposalModel(proposals, this);
  }

  DispatchFilter filter() {
    return new DispatchFilter(null, null, null, null, Set.of(), search);
  }

  /** Shows the first page of what the search leaves, with nothing chosen. */
  public void apply() {
    chooseNothing();
    FirstPage.of(faces, TABLE);
  }

  public void clear() {
    search = null;
    apply();
  }

  /** Takes what is ticked for all that is chosen. */
  public void chooseTicked() {
    everything = false;
  }

  /** Chooses whatever the search leaves, on all pages. */
  public void chooseEverything() {
    everything = true;
  }

  public void chooseNothing() {
    everything = false;
    chosen = List.of();
  }

  public void approve() {
    tell("toApprove.approved", approving.approve(ids()));
  }

  public void reject() {
    tell("toApprove.rejected", approving.reject(ids(), note));
    note = null;
  }

  private Collection<Long> ids() {
    return everything ? proposals.ids(filter()) : chosen.stream().map(ProposalRow::id).toList();
  }

  private void tell(String done, List<ApprovalOutcome> outcomes) {
    long count = outcomes.stream().filter(ApprovalOutcome::done).count();
    long gone = outcomes.size() - count;
    String sentence = text.of(done, count);
    toasts.say(gone == 0 ? sentence : sentence + " " + text.of("toApprove.gone", gone));
    apply();
  }

  /** How many messages are chosen. */
  public long getCount() {
    return everything ? getTotal() : chosen.size();
  }

  public long getTotal() {
    return proposals.count(filter());
  }

  /** How many wait altogether, whatever is searched for. */
  public long getWaiting() {
    return proposals.count(DispatchFilter.ALL);
  }

  /** What the ticked messages claim together, by currency. */
  public String getSum() {
    Map<String, Money> sums =
        chosen.stream()
            .map(ProposalRow::claimed)
            .collect(
                toMap(
                    claimed -> claimed.currency().getCurrencyCode(),
                    identity(),
                    Money::plus,
                    TreeMap::new));
    return sums.values().stream().map(formats::money).collect(joining(" · "));
  }

  public boolean isEverything() {
    return everything;
  }

  public boolean isSearched() {
    return search != null && !search.isBlank();
  }

  public LazyDataModel<ProposalRow> getRows() {
    return rows;
  }

  public List<ProposalRow> getChosen() {
    return chosen;
  }

  public void setChosen(List<ProposalRow> chosen) {
    this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
