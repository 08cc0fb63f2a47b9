package io.relance.scenario;

import io.relance.time.SendingWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * The row that keeps a {@link Step} of a draft or of a published version. Rows are replaced, never
 * changed: a new draft brings new rows.
 */
@Entity
@Table(name = "scenario_step")
class ScenarioStep {

  /** The version number under which a scenario's draft is kept. */
  static final int DRAFT = 0;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "scenario_step_seq")
  @SequenceGenerator(
      name = "scenario_step_seq",
      sequenceName = "scenario_step_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "scenario_id")
  private long scenarioId;

  @Column(name = "version_number")
  private int versionNumber;

  @Column(name = "step_number")
  private int stepNumber;

  private String identity;

  @Enumerated(EnumType.STRING)
  private StepType type;

  private String label;
  private Integer days;

  @Enumerated(EnumType.STRING)
  @Column(name = "pause_from")
  private PauseFrom pauseFrom;

  private String subject;
  private String message;
  private String sender;

  @Column(name = "sender_name")
  private String senderName;

  @Column(name = "window_from")
  private LocalTime windowFrom;

  @Column(name = "window_to")
  private LocalTime windowTo;

  @Column(name = "working_days_only")
  private Boolean workingDaysOnly;

  private String assignee;

  @Column(name = "due_in_days")
  private Integer dueInDays;

  private String note;
  private Boolean registered;

  @Column(name = "formal_notice")
  private Boolean formalNotice;

  protected ScenarioStep() {}

  /**
   * @param versionNumber {@link #DRAFT} or the number of a published version
   * @param stepNumber counted from 1, pauses included
   */
  ScenarioStep(long scenarioId, int versionNumber, int stepNumber, Step step) {
    this.scenarioId = scenarioId;
    this.versionNumber = versionNumber;
    this.stepNumber = stepNumber;
    this.identity = step.id();
    this.type = step.type();
    this.label = step.label();
    step.fold(new Columns());
  }

  /**
   * @param translations at least those of its draft or version
   */
  Step step(List<StepTranslation> translations) {
    return switch (type) {
      case PAUSE -> new Step.Pause(identity, label, days, pauseFrom);
      case ACTION -> new Step.Action(identity, label, assignee, dueInDays, note);
      case EMAIL, SMS, LETTER -> communication(StepTranslation.ofStep(stepNumber, translations));
    };
  }

  private Step communication(Map<String, MessageText> words) {
    return switch (type) {
      case EMAIL ->
          new Step.Email(identity, label, subject, message, sender, senderName, window(), words);
      case SMS -> new Step.Sms(identity, label, message, window(), words);
      default ->
          new Step.Letter(
              identity,
              label,
              message,
              Boolean.TRUE.equals(registered),
              Boolean.TRUE.equals(formalNotice),
              words);
    };
  }

  private SendingWindow window() {
    return new SendingWindow(windowFrom, windowTo, workingDaysOnly);
  }

  private void keep(SendingWindow window) {
    windowFrom = window.from();
    windowTo = window.to();
    workingDaysOnly = window.workingDaysOnly();
  }

  /** Writes what is particular to a kind of step into the row's columns. */
  private final class Columns implements Step.Cases<Void> {

    @Override
    public Void pause(Step.Pause pause) {
      days = pause.days();
      pauseFrom = pause.from();
      return null;
    }

    @Override
    public Void email(Step.Email email) {
      subject = email.subject();
      message = email.message();
      sender = email.sender();
      senderName = email.senderName();
      keep(email.window());
      return null;
    }

    @Override
    public Void action(Step.Action action) {
      assignee = action.assignee();
      dueInDays = action.dueInDays();
      note = action.note();
      return null;
    }

    @Override
    public Void sms(Step.Sms sms) {
      message = sms.text();
      keep(sms.window());
      return null;
    }

    @Override
    public Void letter(Step.Letter letter) {
      message = letter.message();
      registered = letter.registered();
      formalNotice = letter.formalNotice();
      return null;
    }
  }
}
