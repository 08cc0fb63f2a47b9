package io.relance.web.view;

import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.dryrun.DryRunDesk;
import io.relance.reminder.dryrun.LineFilter;
import io.relance.reminder.dryrun.LineFilter.View;
import io.relance.reminder.dryrun.SimulatedNight;
import io.relance.scenario.StepType;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;

/**
 * The dry run that a person looks at, and what it is narrowed to. It is found again on coming back,
 * and forgotten with the session.
 */
@Named
@SessionScoped
public class DryRunChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private DryRunDesk desk;

  private String night;
  private int page;
  private View view = View.ALL;
  private String search;
  private DecisionKind decision;
  private Integer level;
  private StepType type;
  private Reason reason;
  private String scenario;
  private String customer;

  LineFilter filter() {
    return new LineFilter(view, search, decision, level, type, reason, scenario, customer);
  }

  Optional<SimulatedNight> night() {
    return desk.find(night);
  }

  /** Takes another one in the place of the one before, which nobody sees any more. */
  void take(SimulatedNight other) {
    desk.drop(night);
    night = other.id();
    clear();
    view = View.ALL;
  }

  @PreDestroy
  void forget() {
    desk.drop(night);
  }

  /** Whether anything is narrowed beyond the view. */
  public boolean isSet() {
    return !filter().equals(LineFilter.of(view));
  }

  /** Takes every filter away; the view stays. */
  public void clear() {
    search = null;
    clearDecision();
    clearLevel();
    clearType();
    clearReason();
    clearScenario();
    clearCustomer();
    page = 0;
  }

  public void clearDecision() {
    setDecision(null);
  }

  public void clearLevel() {
    setLevel(null);
  }

  public void clearType() {
    setType(null);
  }

  public void clearReason() {
    setReason(null);
  }

  public void clearScenario() {
    setScenario(null);
  }

  public void clearCustomer() {
    setCustomer(null);
  }

  /** Counted from 0. */
  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }

  public View getView() {
    return view;
  }

  public void setView(View view) {
    this.view = view;
    page = 0;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search == null || search.isBlank() ? null : search.strip();
    page = 0;
  }

  public DecisionKind getDecision() {
    return decision;
  }

  public void setDecision(DecisionKind decision) {
    this.decision = decision;
    page = 0;
  }

  public Integer getLevel() {
    return level;
  }

  public void setLevel(Integer level) {
    this.level = level;
    page = 0;
  }

  public StepType getType() {
    return type;
  }

  public void setType(StepType type) {
    this.type = type;
    page = 0;
  }

  public Reason getReason() {
    return reason;
  }

  public void setReason(Reason reason) {
    this.reason = reason;
    page = 0;
  }

  public String getScenario() {
    return scenario;
  }

  public void setScenario(String scenario) {
    this.scenario = scenario == null || scenario.isEmpty() ? null : scenario;
    page = 0;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
    page = 0;
  }
}
