package io.relance.scenario;

import io.relance.time.SendingWindow;

/**
 * One step of a scenario. Its identity stays over publications, so that an invoice under way finds
 * its place again in the next version.
 */
public sealed interface Step {

  /** The step's identity; null only before a draft has been saved with it. */
  String id();

  /** The same step under that identity. */
  Step identified(String identity);

  /** What the step is called on screen, or null. */
  String label();

  StepType type();

  /** Answers by the kind of step. */
  <T> T fold(Cases<T> cases);

  /** One answer for each kind of step. */
  interface Cases<T> {
    T pause(Pause pause);

    T email(Email email);

    T action(Action action);

    T sms(Sms sms);

    T letter(Letter letter);
  }

  /**
   * @param days days to wait; negative only in first place
   * @param from what the days count from
   */
  record Pause(String id, String label, int days, PauseFrom from) implements Step {
    @Override
    public StepType type() {
      return StepType.PAUSE;
    }

    @Override
    public Pause identified(String identity) {
      return new Pause(identity, label, days, from);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.pause(this);
    }
  }

  /** A step that speaks to the customer. */
  sealed interface Communication extends Step {

    /** Every text of the step in which merge fields may stand, joined; never null. */
    String texts();

    @Override
    Communication identified(String identity);

    /** When the message may leave; null for a letter, which is queued for print. */
    SendingWindow window();
  }

  /**
   * @param message sanitised HTML with merge fields
   * @param sender login of the user whose validated address sends
   * @param senderName name shown as the sender, or null for the user's own
   */
  record Email(
      String id,
      String label,
      String subject,
      String message,
      String sender,
      String senderName,
      SendingWindow window)
      implements Communication {
    @Override
    public StepType type() {
      return StepType.EMAIL;
    }

    @Override
    public Email identified(String identity) {
      return new Email(identity, label, subject, message, sender, senderName, window);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.email(this);
    }

    @Override
    public String texts() {
      return subject + "\n" + message;
    }
  }

  /**
   * @param text plain text with merge fields
   */
  record Sms(String id, String label, String text, SendingWindow window) implements Communication {
    @Override
    public StepType type() {
      return StepType.SMS;
    }

    @Override
    public Sms identified(String identity) {
      return new Sms(identity, label, text, window);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.sms(this);
    }

    @Override
    public String texts() {
      return text;
    }
  }

  /**
   * @param message sanitised HTML with merge fields
   */
  record Letter(String id, String label, String message) implements Communication {
    @Override
    public StepType type() {
      return StepType.LETTER;
    }

    @Override
    public Letter identified(String identity) {
      return new Letter(identity, label, message);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.letter(this);
    }

    @Override
    public String texts() {
      return message;
    }

    @Override
    public SendingWindow window() {
      return null;
    }
  }

  /**
   * @param assignee login of the collaborator, or null for whoever takes it
   * @param dueInDays days from the day on which the scenario creates the task; 0 is that day
   */
  record Action(String id, String label, String assignee, int dueInDays, String note)
      implements Step {
    @Override
    public StepType type() {
      return StepType.ACTION;
    }

    @Override
    public Action identified(String identity) {
      return new Action(identity, label, assignee, dueInDays, note);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.action(this);
    }
  }
}
