package io.relance.web.api;

import io.relance.scenario.Step;
import io.relance.time.SendingWindow;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a step as the contract shows it: each type with the fields of its own. */
final class StepFields implements Step.Cases<Map<String, Object>> {

  @Override
  public Map<String, Object> pause(Step.Pause pause) {
    Map<String, Object> fields = begin(pause);
    fields.put("days", pause.days());
    fields.put("from", pause.from().name());
    return fields;
  }

  @Override
  public Map<String, Object> email(Step.Email email) {
    Map<String, Object> fields = begin(email);
    fields.put("subject", email.subject());
    fields.put("message", email.message());
    fields.put("sender", email.sender());
    fields.put("senderName", email.senderName());
    fields.put("window", window(email.window()));
    return fields;
  }

  @Override
  public Map<String, Object> action(Step.Action action) {
    Map<String, Object> fields = begin(action);
    fields.put("assignee", action.assignee());
    fields.put("dueInDays", action.dueInDays());
    fields.put("note", action.note());
    return fields;
  }

  @Override
  public Map<String, Object> sms(Step.Sms sms) {
    Map<String, Object> fields = begin(sms);
    fields.put("text", sms.text());
    fields.put("window", window(sms.window()));
    return fields;
  }

  @Override
  public Map<String, Object> letter(Step.Letter letter) {
    Map<String, Object> fields = begin(letter);
    fields.put("message", letter.message());
    return fields;
  }

  private static Map<String, Object> begin(Step step) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", step.id());
    fields.put("type", step.type().name());
    fields.put("label", step.label());
    return fields;
  }

  private static Map<String, Object> window(SendingWindow window) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("from", window.from().toString());
    fields.put("to", window.to().toString());
    fields.put("workingDaysOnly", window.workingDaysOnly());
    return fields;
  }
}
