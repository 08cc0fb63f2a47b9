package io.relance.web.view.scenario;

import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The way of one person through the steps of a scenario, one after the other. Pauses are told and
 * not waited for.
 */
class Walk implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<StepForm> forms;
  private final Map<Integer, Told> told = new HashMap<>();
  private int at;

  /** Where a step stands on the way. */
  public enum State {
    DONE,
    SKIPPED,
    CURRENT,
    AHEAD
  }

  /**
   * What became of a step.
   *
   * @param state done or skipped; current if it could not be done
   */
  record Told(State state, String sentence) implements Serializable {}

  Walk(List<Step> steps) {
    forms = new ArrayList<>(steps.stream().map(StepForm::of).toList());
    restart();
  }

  /** Begins again, with nothing done. */
  final void restart() {
    told.clear();
    at = next(0);
  }

  /** The place of the step that is offered, from 0; behind the last one at the end. */
  int at() {
    return at;
  }

  boolean ended() {
    return at >= forms.size();
  }

  /** Whether a step was done. */
  boolean begun() {
    return told.values().stream().anyMatch(one -> one.state() == State.DONE);
  }

  /** The step that is offered. */
  Step step() {
    return forms.get(at).step();
  }

  /** The step that is offered is done, and the next one is. */
  void done(String sentence) {
    pass(State.DONE, sentence);
  }

  void skip() {
    pass(State.SKIPPED, null);
  }

  /** The step could not be done, and stays offered. */
  void refused(String sentence) {
    told.put(at, new Told(State.CURRENT, sentence));
  }

  private void pass(State state, String sentence) {
    told.put(at, new Told(state, sentence));
    at = next(at + 1);
  }

  private int next(int from) {
    int place = from;
    while (place < forms.size() && forms.get(place).getType() == StepType.PAUSE) {
      place++;
    }
    return place;
  }

  List<StepForm> forms() {
    return forms;
  }

  List<Step> steps() {
    return forms.stream().map(StepForm::step).toList();
  }

  /** Where the step at a place stands; a pause is behind one once it is passed. */
  State stateOf(int place) {
    if (place == at) {
      return State.CURRENT;
    }
    return told.containsKey(place)
        ? told.get(place).state()
        : place < at ? State.DONE : State.AHEAD;
  }

  /** What became of the step at a place, or null. */
  String toldOf(int place) {
    return told.containsKey(place) ? told.get(place).sentence() : null;
  }
}
