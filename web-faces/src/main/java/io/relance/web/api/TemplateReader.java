package io.relance.web.api;

import io.relance.reminder.Channel;
import io.relance.scenario.MessageText;
import io.relance.scenario.StepType;
import io.relance.scenario.library.TemplateContent;
import java.util.Map;

/** Reads a template of the library as a caller sends it. */
final class TemplateReader {

  private TemplateReader() {}

  /**
   * @throws Refusal with every fault
   */
  static TemplateContent read(RequestBody body) {
    body.allow("id", "name", "channel", "texts", "changedAt", "changedBy", "revision");
    String name = body.required("name", body.text("name", TemplateContent.LONGEST_NAME));
    if (name != null && !TemplateContent.isName(name)) {
      body.fault("name", "BAD_TEXT");
    }
    Channel channel = body.required("channel", body.choice("channel", Channel.class));
    Map<String, MessageText> texts = channel == null ? Map.of() : texts(body, channel);
    body.required("texts", body.object("texts"));
    body.check();
    if (texts.isEmpty()) {
      throw Refusal.invalid("texts", "MISSING_VALUE");
    }
    return TemplateContent.of(name, type(channel), texts);
  }

  private static Map<String, MessageText> texts(RequestBody body, Channel channel) {
    return TranslationsReader.read(body, "texts", type(channel));
  }

  /** The steps that send by a channel. */
  static StepType type(Channel channel) {
    return StepType.valueOf(channel.name());
  }
}
