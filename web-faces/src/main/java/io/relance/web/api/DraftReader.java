package io.relance.web.api;

import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioOptions;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import io.relance.time.SendingWindow;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a scenario's draft as a caller sends it. Texts may be missing until the draft is published;
 * what a draft cannot be kept without is a fault, told as of {@code steps[2].days}.
 */
final class DraftReader {

  private static final int LABEL = 200;
  private static final int LOGIN = 60;
  private static final int NOTE = 4_000;
  private static final int IDENTITY = 40;
  private static final int DAYS = 100_000;

  private final Set<String> identities = new HashSet<>();

  private DraftReader() {}

  /**
   * @param old the draft as it is, which gives its label where none is sent
   * @throws Refusal with every fault
   */
  static DraftContent read(String code, RequestBody body, Optional<ScenarioDraft> old) {
    body.allow(
        "code",
        "label",
        "grouping",
        "minimums",
        "approval",
        "steps",
        "publishedVersion",
        "changed",
        "changedAt",
        "changedBy");
    String label =
        body.text("label", LABEL).or(() -> old.map(draft -> draft.content().label())).orElse(code);
    Grouping grouping = body.choice("grouping", Grouping.class).orElse(Grouping.PER_INVOICE);
    List<RequestBody> steps = body.required("steps", body.objects("steps"));
    DraftReader reader = new DraftReader();
    List<Step> read = new ArrayList<>();
    if (steps != null) {
      steps.forEach(step -> reader.step(step).ifPresent(read::add));
    }
    ScenarioOptions options = DraftOptionsReader.read(body);
    body.check();
    return new DraftContent(label, grouping, read, options);
  }

  private Optional<Step> step(RequestBody step) {
    StepType type = step.required("type", step.choice("type", StepType.class));
    return Optional.ofNullable(type).map(known -> step(known, step));
  }

  /** The step; where the body has faults, of no use but for finding the others. */
  private Step step(StepType type, RequestBody step) {
    String id = identity(step);
    String label = step.text("label", LABEL).orElse(null);
    return switch (type) {
      case PAUSE -> pause(id, label, step);
      case EMAIL -> email(id, label, step);
      case ACTION -> action(id, label, step);
      case SMS -> sms(id, label, step);
      case LETTER -> letter(id, label, step);
    };
  }

  private static Step pause(String id, String label, RequestBody step) {
    step.allow("type", "id", "label", "days", "from");
    Integer days = step.required("days", step.whole("days", -DAYS, DAYS));
    PauseFrom from = step.required("from", step.choice("from", PauseFrom.class));
    return new Step.Pause(id, label, days == null ? 0 : days, from);
  }

  private static Step email(String id, String label, RequestBody step) {
    step.allow(
        "type",
        "id",
        "label",
        "subject",
        "message",
        "sender",
        "senderName",
        "window",
        "translations");
    return new Step.Email(
        id,
        label,
        step.text("subject", TranslationsReader.SUBJECT).orElse(null),
        step.text("message", TranslationsReader.MESSAGE).orElse(null),
        step.text("sender", LOGIN).orElse(null),
        step.text("senderName", LABEL).orElse(null),
        window(step),
        TranslationsReader.read(step, "translations", StepType.EMAIL));
  }

  private static Step action(String id, String label, RequestBody step) {
    step.allow("type", "id", "label", "assignee", "dueInDays", "note");
    Integer due = step.required("dueInDays", step.whole("dueInDays", -DAYS, DAYS));
    return new Step.Action(
        id,
        label,
        step.text("assignee", LOGIN).orElse(null),
        due == null ? 0 : due,
        step.text("note", NOTE).orElse(null));
  }

  private static Step sms(String id, String label, RequestBody step) {
    step.allow("type", "id", "label", "text", "window", "translations");
    return new Step.Sms(
        id,
        label,
        step.text("text", TranslationsReader.SMS).orElse(null),
        window(step),
        TranslationsReader.read(step, "translations", StepType.SMS));
  }

  private static Step letter(String id, String label, RequestBody step) {
    step.allow("type", "id", "label", "message", "registered", "formalNotice", "translations");
    return new Step.Letter(
        id,
        label,
        step.text("message", TranslationsReader.MESSAGE).orElse(null),
        step.flag("registered").orElse(false),
        step.flag("formalNotice").orElse(false),
        TranslationsReader.read(step, "translations", StepType.LETTER));
  }

  private static SendingWindow window(RequestBody step) {
    return step.object("window")
        .map(window -> window(step, window.allow("from", "to", "workingDaysOnly")))
        .orElse(SendingWindow.DEFAULT);
  }

  private static SendingWindow window(RequestBody step, RequestBody window) {
    LocalTime from = window.time("from").orElse(SendingWindow.DEFAULT.from());
    LocalTime to = window.time("to").orElse(SendingWindow.DEFAULT.to());
    boolean workingDaysOnly =
        window.flag("workingDaysOnly").orElse(SendingWindow.DEFAULT.workingDaysOnly());
    if (!from.isBefore(to)) {
      step.fault("window", "WINDOW_EMPTY", from, to);
      return SendingWindow.DEFAULT;
    }
    return new SendingWindow(from, to, workingDaysOnly);
  }

  private String identity(RequestBody step) {
    Optional<String> id = step.text("id", IDENTITY);
    id.filter(one -> !identities.add(one)).ifPresent(one -> step.fault("id", "TWICE", one));
    return id.orElse(null);
  }
}
