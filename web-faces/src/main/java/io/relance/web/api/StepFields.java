package io.relance.web.api;

import io.relance.money.Money;
import io.relance.scenario.Step;
import io.relance.scenario.StepValues;
import io.relance.time.SendingWindow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a step as the contract shows it: each type with the fields of its own. */
final class StepFields {

  private StepFields() {}

  static Map<String, Object> of(Step step) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", step.id());
    fields.put("type", step.type().name());
    step.fold(new StepValues()).forEach((name, value) -> fields.put(name, shown(value)));
    return fields;
  }

  /** A value of a scenario or step as JSON shows it; null stays null. */
  static Object shown(Object value) {
    if (value instanceof SendingWindow window) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("from", window.from().toString());
      fields.put("to", window.to().toString());
      fields.put("workingDaysOnly", window.workingDaysOnly());
      return fields;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(StepFields::shown).toList();
    }
    if (value instanceof Money money) {
      return MoneyBody.of(money);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
