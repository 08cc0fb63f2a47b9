package io.relance.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives every step of a new draft its identity. A step that brings one keeps it; one without takes
 * that of the old draft's step in the same place, if it is of the same type; else it is a new step.
 */
public final class StepIdentities {

  /** The part of a random UUID after its last hyphen: short, and unique enough in a scenario. */
  private static final int SHORT_PART = 24;

  private final List<Step> old;
  private final Set<String> taken;

  private StepIdentities(List<Step> old, Set<String> taken) {
    this.old = old;
    this.taken = taken;
  }

  static List<Step> keep(List<Step> old, List<Step> draft) {
    Set<String> brought =
        draft.stream().map(Step::id).filter(Objects::nonNull).collect(Collectors.toSet());
    StepIdentities identities = new StepIdentities(old, new HashSet<>(brought));
    List<Step> identified = new ArrayList<>();
    for (int place = 0; place < draft.size(); place++) {
      identified.add(identities.identify(draft.get(place), place));
    }
    return identified;
  }

  /** The identity of a step that is new. */
  public static String fresh() {
    return UUID.randomUUID().toString().substring(SHORT_PART);
  }

  private Step identify(Step step, int place) {
    if (step.id() != null) {
      return step;
    }
    String kept = kept(step, place);
    return step.identified(kept != null && taken.add(kept) ? kept : fresh());
  }

  private String kept(Step step, int place) {
    return place < old.size() && old.get(place).type() == step.type() ? old.get(place).id() : null;
  }
}
