package io.relance.web.view.scenario;

import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The steps under edit, in their order, with what they were before each change. */
class StepList implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_UNDONE = 50;

  private final Deque<List<StepForm>> past = new ArrayDeque<>();
  private final Deque<List<StepForm>> future = new ArrayDeque<>();
  private List<StepForm> saved = List.of();
  private List<StepForm> forms = new ArrayList<>();

  /** Shows what is saved now, with nothing to undo. */
  void open(List<Step> steps) {
    past.clear();
    future.clear();
    show(steps);
  }

  /** Shows what has just been saved; what was saved before can be brought back. */
  void changed(List<Step> steps) {
    past.push(saved);
    future.clear();
    if (past.size() > MOST_UNDONE) {
      past.removeLast();
    }
    show(steps);
  }

  /** Shows what has just been saved by undoing or redoing. */
  void show(List<Step> steps) {
    forms = forms(steps);
    saved = forms(steps);
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  void undo() {
    future.push(saved);
    forms = past.pop();
  }

  void redo() {
    past.push(saved);
    forms = future.pop();
  }

  /** Drops what was changed and could not be saved. */
  void giveUp() {
    forms = forms(saved());
  }

  List<StepForm> forms() {
    return forms;
  }

  /** The first step that says something: pauses explain themselves on the line. */
  Optional<StepForm> firstToShow() {
    return forms.stream()
        .filter(form -> form.getType() != StepType.PAUSE)
        .findFirst()
        .or(() -> forms.stream().findFirst());
  }

  /** Whoever sends the e-mails. */
  Optional<String> sender() {
    return forms.stream().map(StepForm::getSender).filter(Objects::nonNull).findFirst();
  }

  List<Step> steps() {
    return forms.stream().map(StepForm::step).toList();
  }

  List<Step> saved() {
    return saved.stream().map(StepForm::step).toList();
  }

  StepForm find(String id) {
    return forms.stream().filter(form -> form.getId().equals(id)).findFirst().orElse(null);
  }

  int placeOf(String id) {
    return forms.indexOf(find(id));
  }

  /**
   * @param place from 0; what stands there and behind moves on
   */
  StepForm insert(int place, StepType type) {
    StepForm fresh = StepForm.fresh(type);
    forms.add(place, fresh);
    return fresh;
  }

  /**
   * @param place from 0; what stands there and behind moves on
   */
  void insert(int place, List<Step> copied) {
    forms.addAll(place, copied.stream().map(StepForm::copyOf).toList());
  }

  void duplicate(int place) {
    insert(place + 1, List.of(forms.get(place).step()));
  }

  void remove(int place) {
    forms.remove(place);
  }

  void move(int from, int to) {
    forms.add(to, forms.remove(from));
  }

  private static List<StepForm> forms(List<Step> steps) {
    return new ArrayList<>(steps.stream().map(StepForm::of).toList());
  }
}
