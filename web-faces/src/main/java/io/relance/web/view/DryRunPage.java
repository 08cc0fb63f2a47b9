package io.relance.web.view;

import static java.util.stream.Collectors.toMap;

import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.dryrun.DryRunTotals;
import io.relance.reminder.dryrun.LineFilter.View;
import io.relance.reminder.dryrun.LinePage;
import io.relance.reminder.dryrun.SimulatedNight;
import io.relance.reminder.dryrun.SimulatedNight.State;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.scenario.StepType;
import io.relance.web.text.Vocabulary;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a night would do, and what it would not do and why. */
@Named("dryRun")
@ViewScoped
public class DryRunPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ScenarioDrafts drafts;
  @Inject private DryRunChoice choice;
  @Inject private DryRunWords sentences;
  @Inject private Vocabulary words;

  private Map<String, String> scenarios;
  private transient Shown shown;

  /** A page that was read, and what it is a page of. */
  private record Shown(Object of, LinePage page) {}

  /** A link to a page, or the gap between two. */
  public record PageLink(int number, boolean gap) {}

  @PostConstruct
  void open() {
    scenarios =
        drafts.list().stream()
            .collect(toMap(ScenarioDraft::code, draft -> draft.content().label()));
  }

  private SimulatedNight night() {
    return choice.night().orElse(null);
  }

  /** The dry run that is shown, or null while there is none. */
  public SimulatedNight getNight() {
    return night();
  }

  public boolean isRunning() {
    return is(State.RUNNING);
  }

  public boolean isDone() {
    return is(State.DONE);
  }

  public boolean isFailed() {
    return is(State.FAILED);
  }

  /** Whether there is none: nobody has asked yet, or it was asked for too long ago. */
  public boolean isNone() {
    return night() == null;
  }

  private boolean is(State state) {
    return choice.night().filter(night -> night.state() == state).isPresent();
  }

  /** How many lines have been told so far. */
  public long getTold() {
    return choice.night().map(SimulatedNight::told).orElse(0L);
  }

  public DryRunTotals getTotals() {
    return night().totals();
  }

  /** The lines that are shown: read once for each filter and page. */
  public LinePage getPage() {
    SimulatedNight night = night();
    Object of = List.of(night.id(), choice.filter(), choice.getPage());
    if (shown == null || !shown.of().equals(of)) {
      shown = new Shown(of, night.page(choice.filter(), choice.getPage()));
    }
    return shown.page();
  }

  /** The first and the last page, and those around the one that is shown. */
  public List<PageLink> getPageLinks() {
    int last = night().pages(choice.filter()) - 1;
    int here = choice.getPage();
    List<Integer> numbers =
        IntStream.rangeClosed(0, last)
            .filter(page -> page == 0 || page == last || Math.abs(page - here) <= 1)
            .boxed()
            .toList();
    return numbers.stream()
        .flatMap(
            page ->
                page > 0 && !numbers.contains(page - 1)
                    ? Stream.of(new PageLink(page - 1, true), new PageLink(page, false))
                    : Stream.of(new PageLink(page, false)))
        .toList();
  }

  public boolean isLastPage() {
    return choice.getPage() >= night().pages(choice.filter()) - 1;
  }

  public void turnTo(int page) {
    choice.setPage(page);
  }

  public void see(View view) {
    choice.setView(view);
  }

  /** Narrows to one decision, in all views. */
  public void only(DecisionKind decision) {
    afresh();
    choice.setDecision(decision);
  }

  /** Narrows to what is done at one level. */
  public void onlyLevel(int level) {
    afresh();
    choice.setView(View.DONE);
    choice.setLevel(level);
  }

  /** Narrows to what is not done for one reason. */
  public void onlyReason(Reason reason) {
    afresh();
    choice.setReason(reason);
  }

  public void onlyCustomer(String number) {
    afresh();
    choice.setCustomer(number);
  }

  private void afresh() {
    choice.clear();
    choice.setView(View.ALL);
  }

  public List<View> getViews() {
    return List.of(View.values());
  }

  public List<DecisionKind> getDecisions() {
    return List.of(DecisionKind.values());
  }

  public List<SelectItem> getDecisionItems() {
    return items(DecisionKind.values());
  }

  public List<SelectItem> getTypeItems() {
    return items(StepType.EMAIL, StepType.ACTION, StepType.SMS, StepType.LETTER);
  }

  /** The reasons that any line has. */
  public List<SelectItem> getReasonItems() {
    return items(getTotals().reasons().toArray(Reason[]::new));
  }

  private List<SelectItem> items(Enum<?>... constants) {
    return Arrays.stream(constants).map(one -> new SelectItem(one, words.of(one))).toList();
  }

  public List<SelectItem> getLevelItems() {
    return getTotals().levels().stream()
        .map(level -> new SelectItem(level.number(), sentences.nameOf(level)))
        .toList();
  }

  public List<SelectItem> getScenarioItems() {
    return getTotals().scenarios().stream()
        .map(code -> new SelectItem(code, labelOf(code)))
        .toList();
  }

  /** The name of a scenario, its code where it has none any more, nothing for nothing. */
  public String labelOf(String code) {
    return code == null ? "" : scenarios.getOrDefault(code, code);
  }
}
