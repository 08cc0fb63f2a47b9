package io.relance.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a step says, by the names of the contract. */
final class StepValues implements Step.Cases<Map<String, Object>> {

  private final Map<String, Object> values = new LinkedHashMap<>();

  @Override
  public Map<String, Object> pause(Step.Pause pause) {
    values.put("label", pause.label());
    values.put("days", pause.days());
    values.put("from", pause.from());
    return values;
  }

  @Override
  public Map<String, Object> email(Step.Email email) {
    values.put("label", email.label());
    values.put("subject", email.subject());
    values.put("message", email.message());
    values.put("sender", email.sender());
    values.put("senderName", email.senderName());
    values.put("window", email.window());
    return values;
  }

  @Override
  public Map<String, Object> action(Step.Action action) {
    values.put("label", action.label());
    values.put("assignee", action.assignee());
    values.put("dueInDays", action.dueInDays());
    values.put("note", action.note());
    return values;
  }

  @Override
  public Map<String, Object> sms(Step.Sms sms) {
    values.put("label", sms.label());
    values.put("text", sms.text());
    values.put("window", sms.window());
    return values;
  }

  @Override
  public Map<String, Object> letter(Step.Letter letter) {
    values.put("label", letter.label());
    values.put("message", letter.message());
    return values;
  }
}
