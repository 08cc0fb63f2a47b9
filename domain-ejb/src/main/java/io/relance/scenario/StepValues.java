package io.relance.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a step says, by the names of the contract, in the order in which they are read. */
public final class StepValues implements Step.Cases<Map<String, Object>> {

  @Override
  public Map<String, Object> pause(Step.Pause pause) {
    Map<String, Object> values = labelled(pause);
    values.put("days", pause.days());
    values.put("from", pause.from());
    return values;
  }

  @Override
  public Map<String, Object> email(Step.Email email) {
    Map<String, Object> values = labelled(email);
    values.put("subject", email.subject());
    values.put("message", email.message());
    values.put("sender", email.sender());
    values.put("senderName", email.senderName());
    values.put("window", email.window());
    values.put("translations", texts(email.type(), email.translations()));
    return values;
  }

  @Override
  public Map<String, Object> action(Step.Action action) {
    Map<String, Object> values = labelled(action);
    values.put("assignee", action.assignee());
    values.put("dueInDays", action.dueInDays());
    values.put("note", action.note());
    return values;
  }

  @Override
  public Map<String, Object> sms(Step.Sms sms) {
    Map<String, Object> values = labelled(sms);
    values.put("text", sms.text());
    values.put("window", sms.window());
    values.put("translations", texts(sms.type(), sms.translations()));
    return values;
  }

  @Override
  public Map<String, Object> letter(Step.Letter letter) {
    Map<String, Object> values = labelled(letter);
    values.put("message", letter.message());
    values.put("registered", letter.registered());
    values.put("formalNotice", letter.formalNotice());
    values.put("translations", texts(letter.type(), letter.translations()));
    return values;
  }

  /** The words of a message by language, in the order of their codes. */
  public static Map<String, Object> texts(StepType type, Map<String, MessageText> byLanguage) {
    Map<String, Object> values = new TreeMap<>();
    byLanguage.forEach(
        (language, words) -> {
          Map<String, Object> texts = new LinkedHashMap<>();
          if (type == StepType.EMAIL) {
            texts.put("subject", words.subject());
          }
          texts.put(type == StepType.SMS ? "text" : "message", words.body());
          values.put(language, texts);
        });
    return values;
  }

  private static Map<String, Object> labelled(Step step) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("label", step.label());
    return values;
  }
}
