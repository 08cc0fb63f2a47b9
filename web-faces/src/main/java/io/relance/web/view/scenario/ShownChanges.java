package io.relance.web.view.scenario;

import static java.util.stream.Collectors.joining;

import io.relance.money.Money;
import io.relance.scenario.RichText;
import io.relance.scenario.ScenarioDifference;
import io.relance.scenario.ScenarioDifference.ChangedField;
import io.relance.scenario.ScenarioDifference.ChangedStep;
import io.relance.time.SendingWindow;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts the difference of two versions into words. */
final class ShownChanges {

  private static final Set<String> RICH = Set.of("message");

  private final Texts text;
  private final Vocabulary words;
  private final Formats formats;

  ShownChanges(Texts text, Vocabulary words, Formats formats) {
    this.text = text;
    this.words = words;
    this.formats = formats;
  }

  List<ShownChange> of(ScenarioDifference difference) {
    List<ShownChange> shown = new ArrayList<>();
    if (!difference.fields().isEmpty()) {
      shown.add(
          new ShownChange(
              null, null, text.of("scenarioVersions.scenario"), null, fields(difference.fields())));
    }
    difference.steps().forEach(step -> shown.add(shown(step)));
    return List.copyOf(shown);
  }

  private ShownChange shown(ChangedStep changed) {
    String label = changed.step().label();
    return new ShownChange(
        changed.change(),
        changed.step().type(),
        label == null || label.isBlank() ? words.of(changed.step().type()) : label,
        place(changed),
        fields(changed.fields()));
  }

  private String place(ChangedStep changed) {
    return switch (changed.change()) {
      case ADDED, CHANGED -> text.of("scenario.step.short", changed.numberAfter());
      case REMOVED -> text.of("scenario.step.short", changed.numberBefore());
      case MOVED ->
          text.of("scenarioVersions.moved", changed.numberBefore(), changed.numberAfter());
    };
  }

  private List<ShownChange.Field> fields(List<ChangedField> fields) {
    return fields.stream()
        .flatMap(
            field ->
                field.name().equals("translations") ? translated(field) : Stream.of(field(field)))
        .toList();
  }

  /** A field for each text of each language. */
  private Stream<ShownChange.Field> translated(ChangedField field) {
    Map<?, ?> before = texts(field.before());
    Map<?, ?> after = texts(field.after());
    Set<Object> languages = new TreeSet<>(before.keySet());
    languages.addAll(after.keySet());
    return languages.stream()
        .flatMap(
            language ->
                translated(language, texts(before.get(language)), texts(after.get(language))));
  }

  private Stream<ShownChange.Field> translated(Object language, Map<?, ?> before, Map<?, ?> after) {
    Set<Object> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .map(name -> field(new ChangedField(name.toString(), before.get(name), after.get(name))))
        .map(
            shown ->
                new ShownChange.Field(
                    text.of("scenarioVersions.translated", shown.label(), language),
                    shown.before(),
                    shown.after(),
                    shown.rich()));
  }

  private static Map<?, ?> texts(Object value) {
    return value instanceof Map<?, ?> texts ? texts : Map.of();
  }

  private ShownChange.Field field(ChangedField field) {
    boolean rich = RICH.contains(field.name());
    return new ShownChange.Field(
        text.of("scenarioVersions.field." + field.name()),
        shown(field.before(), rich),
        shown(field.after(), rich),
        rich);
  }

  private String shown(Object value, boolean rich) {
    if (value == null) {
      return "";
    }
    if (value instanceof Enum<?> constant) {
      return words.of(constant);
    }
    if (value instanceof Money money) {
      return formats.money(money);
    }
    if (value instanceof List<?> values) {
      return values.stream().map(one -> shown(one, rich)).collect(joining(", "));
    }
    if (value instanceof SendingWindow window) {
      return text.of(
          window.workingDaysOnly() ? "scenarioVersions.window.working" : "scenarioVersions.window",
          window.from().toString(),
          window.to().toString());
    }
    return rich ? RichText.sanitise(value.toString()) : value.toString();
  }
}
