package io.relance.web.api;

import io.relance.scenario.StepValues;
import io.relance.scenario.library.Template;
import java.time.LocalDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A template of the library, as it is given and taken back.
 *
 * @param channel EMAIL, SMS or LETTER
 * @param texts by the code of their language: subject and message of an e-mail, message of a
 *     letter, text of an SMS
 * @param changedBy login
 * @param revision to be sent back with a change
 */
@Schema(name = "Template")
public record TemplateBody(
    long id,
    String name,
    String channel,
    Map<String, Object> texts,
    LocalDateTime changedAt,
    String changedBy,
    long revision) {

  static TemplateBody of(Template template) {
    return new TemplateBody(
        template.id(),
        template.content().name(),
        template.content().channel().name(),
        StepValues.texts(template.content().channel(), template.content().texts()),
        template.changedAt(),
        template.changedBy(),
        template.revision());
  }
}
