package io.relance.reminder.message;

import io.relance.scenario.MergeField;
import io.relance.scenario.MessageTemplate;
import io.relance.scenario.Step;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The texts of a step, read once.
 *
 * @param subject or null where the channel has none
 * @param landing where the values of the body land
 * @param fallible the fields named that may be without a value, in order
 */
record StepText(
    MessageTemplate subject, MessageTemplate body, Landing landing, Set<MergeField> fallible) {

  static StepText of(Step.Communication step) {
    if (step instanceof Step.Email email) {
      return of(
          MessageTemplate.plain(email.subject()),
          MessageTemplate.html(email.message()),
          Landing.HTML);
    }
    return step instanceof Step.Letter letter
        ? of(null, MessageTemplate.html(letter.message()), Landing.HTML)
        : of(null, MessageTemplate.plain(step.words().body()), Landing.TEXT);
  }

  private static StepText of(MessageTemplate subject, MessageTemplate body, Landing landing) {
    Set<MergeField> fields = new LinkedHashSet<>();
    if (subject != null) {
      fields.addAll(subject.fields());
    }
    fields.addAll(body.fields());
    fields.retainAll(FieldValues.FALLIBLE);
    return new StepText(subject, body, landing, fields);
  }
}
