package io.relance.scenario;

import io.relance.scenario.ScenarioDifference.Change;
import io.relance.scenario.ScenarioDifference.ChangedField;
import io.relance.scenario.ScenarioDifference.ChangedStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares two contents of a scenario, step by step. */
final class ScenarioComparison {

  private final Map<String, Integer> placesBefore;
  private final Map<String, Integer> placesAfter;
  private final List<Step> before;
  private final List<Step> after;
  private final Set<String> inOrder;

  ScenarioComparison(DraftContent before, DraftContent after) {
    this.before = before.steps();
    this.after = after.steps();
    this.placesBefore = places(this.before);
    this.placesAfter = places(this.after);
    this.inOrder = inOrder();
  }

  List<ChangedStep> steps() {
    List<ChangedStep> changes = new ArrayList<>();
    int gone = 0;
    for (Step step : after) {
      Integer place = placesBefore.get(step.id());
      if (place != null && inOrder.contains(step.id())) {
        gone = removed(gone, place, changes);
      }
      compare(step, place, changes);
    }
    removed(gone, before.size(), changes);
    return changes;
  }

  /** Tells which steps of a stretch of the earlier content are gone. */
  private int removed(int from, int to, List<ChangedStep> changes) {
    for (int place = from; place < to; place++) {
      if (!placesAfter.containsKey(before.get(place).id())) {
        changes.add(new ChangedStep(Change.REMOVED, before.get(place), place + 1, 0, List.of()));
      }
    }
    return Math.max(from, to);
  }

  private void compare(Step step, Integer placeBefore, List<ChangedStep> changes) {
    int number = placesAfter.get(step.id()) + 1;
    if (placeBefore == null) {
      changes.add(new ChangedStep(Change.ADDED, step, 0, number, List.of()));
      return;
    }
    List<ChangedField> fields =
        differing(before.get(placeBefore).fold(new StepValues()), step.fold(new StepValues()));
    boolean moved = !inOrder.contains(step.id());
    if (moved || !fields.isEmpty()) {
      Change change = moved ? Change.MOVED : Change.CHANGED;
      changes.add(new ChangedStep(change, step, placeBefore + 1, number, fields));
    }
  }

  private static Map<String, Integer> places(List<Step> steps) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int place = 0; place < steps.size(); place++) {
      places.put(steps.get(place).id(), place);
    }
    return places;
  }

  /** As many steps as possible that follow each other as before: the others were moved. */
  private Set<String> inOrder() {
    List<List<String>> longest = new ArrayList<>();
    List<String> best = List.of();
    List<String> both = after.stream().map(Step::id).filter(placesBefore::containsKey).toList();
    for (int i = 0; i < both.size(); i++) {
      List<String> chain = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        boolean follows = placesBefore.get(both.get(j)) < placesBefore.get(both.get(i));
        if (follows && longest.get(j).size() > chain.size()) {
          chain = new ArrayList<>(longest.get(j));
        }
      }
      chain.add(both.get(i));
      longest.add(chain);
      best = chain.size() > best.size() ? chain : best;
    }
    return Set.copyOf(best);
  }

  static List<ChangedField> differing(Map<String, Object> before, Map<String, Object> after) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .map(name -> new ChangedField(name, before.get(name), after.get(name)))
        .toList();
  }
}
