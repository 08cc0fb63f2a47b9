package io.relance.web.view.scenario;

import io.relance.scenario.MessageText;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.RichText;
import io.relance.scenario.Step;
import io.relance.scenario.StepIdentities;
import io.relance.scenario.StepType;
import io.relance.time.SendingWindow;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A step as it stands in the fields of its configuration: each type uses those of its own. */
public class StepForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int USUAL_PAUSE = 7;

  private final String id;
  private final StepType type;
  private String label;
  private int days = USUAL_PAUSE;
  private PauseFrom from = PauseFrom.PREVIOUS;
  private String subject;
  private String message;
  private String sender;
  private String senderName;
  private LocalTime windowFrom = SendingWindow.DEFAULT.from();
  private LocalTime windowTo = SendingWindow.DEFAULT.to();
  private boolean workingDaysOnly = SendingWindow.DEFAULT.workingDaysOnly();
  private String assignee;
  private int dueInDays;
  private String note;
  private String text;
  private boolean registered;
  private boolean formalNotice;
  private Map<String, MessageText> translations = new TreeMap<>();

  private StepForm(String id, StepType type) {
    this.id = id;
    this.type = type;
  }

  static StepForm of(Step step) {
    StepForm form = new StepForm(step.id(), step.type());
    form.label = step.label();
    form.become(step);
    return form;
  }

  /** Fills the fields of its type with what a step of that type says. */
  final void become(Step step) {
    step.fold(new Fields());
  }

  /** A step that says nothing yet. */
  static StepForm fresh(StepType type) {
    return new StepForm(StepIdentities.fresh(), type);
  }

  /** A step that says the same, as a new one. */
  static StepForm copyOf(Step step) {
    return of(step.identified(StepIdentities.fresh()));
  }

  Step step() {
    return switch (type) {
      case PAUSE -> new Step.Pause(id, label, days, from);
      case EMAIL ->
          new Step.Email(id, label, subject, message, sender, senderName, window(), translations);
      case ACTION -> new Step.Action(id, label, assignee, dueInDays, note);
      case SMS -> new Step.Sms(id, label, text, window(), translations);
      case LETTER -> new Step.Letter(id, label, message, registered, formalNotice, translations);
    };
  }

  /** The languages that have words of their own beside the company's. */
  Set<String> languages() {
    return translations.keySet();
  }

  /** What it says in a language; null where it has no words in it. */
  MessageText in(String language) {
    return translations.get(language);
  }

  /** Says something in a language; words that are all empty are none. */
  void say(String language, MessageText words) {
    if (words.subject() == null && RichText.isBlank(words.body())) {
      translations.remove(language);
    } else {
      translations.put(language, words);
    }
  }

  boolean isWindowOpen() {
    return windowFrom.isBefore(windowTo);
  }

  private SendingWindow window() {
    return new SendingWindow(windowFrom, windowTo, workingDaysOnly);
  }

  private void show(SendingWindow window) {
    windowFrom = window.from();
    windowTo = window.to();
    workingDaysOnly = window.workingDaysOnly();
  }

  /** Fills in the fields of a step's type. */
  private final class Fields implements Step.Cases<Void> {

    @Override
    public Void pause(Step.Pause pause) {
      days = pause.days();
      from = pause.from();
      return null;
    }

    @Override
    public Void email(Step.Email email) {
      subject = email.subject();
      message = email.message();
      sender = email.sender();
      senderName = email.senderName();
      show(email.window());
      translations = new TreeMap<>(email.translations());
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
      text = sms.text();
      show(sms.window());
      translations = new TreeMap<>(sms.translations());
      return null;
    }

    @Override
    public Void letter(Step.Letter letter) {
      message = letter.message();
      registered = letter.registered();
      formalNotice = letter.formalNotice();
      translations = new TreeMap<>(letter.translations());
      return null;
    }
  }

  public String getId() {
    return id;
  }

  public StepType getType() {
    return type;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  public PauseFrom getFrom() {
    return from;
  }

  public void setFrom(PauseFrom from) {
    this.from = from;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  public String getSender() {
    return sender;
  }

  public void setSender(String sender) {
    this.sender = sender;
  }

  public String getSenderName() {
    return senderName;
  }

  public void setSenderName(String senderName) {
    this.senderName = senderName;
  }

  public LocalTime getWindowFrom() {
    return windowFrom;
  }

  public void setWindowFrom(LocalTime windowFrom) {
    this.windowFrom = windowFrom;
  }

  public LocalTime getWindowTo() {
    return windowTo;
  }

  public void setWindowTo(LocalTime windowTo) {
    this.windowTo = windowTo;
  }

  public boolean isWorkingDaysOnly() {
    return workingDaysOnly;
  }

  public void setWorkingDaysOnly(boolean workingDaysOnly) {
    this.workingDaysOnly = workingDaysOnly;
  }

  public String getAssignee() {
    return assignee;
  }

  public void setAssignee(String assignee) {
    this.assignee = assignee;
  }

  public int getDueInDays() {
    return dueInDays;
  }

  public void setDueInDays(int dueInDays) {
    this.dueInDays = dueInDays;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public boolean isRegistered() {
    return registered;
  }

  public void setRegistered(boolean registered) {
    this.registered = registered;
  }

  public boolean isFormalNotice() {
    return formalNotice;
  }

  public void setFormalNotice(boolean formalNotice) {
    this.formalNotice = formalNotice;
  }
}
