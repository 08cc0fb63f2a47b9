package io.relance.scenario;

import io.relance.time.SendingWindow;
import java.util.Locale;
import java.util.Map;

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

  /**
   * A step that speaks to the customer. Its own words are in the company's language, and are for
   * everyone whose language has none of its own.
   */
  sealed interface Communication extends Step {

    /** Its own words. */
    MessageText words();

    /** Its words in other languages, by the code of the language, such as {@code en}. */
    Map<String, MessageText> translations();

    /** The same step with these words, whatever the language. */
    default Communication saying(MessageText words) {
      return saying(words, Map.of());
    }

    /** The same step with these words, and these in other languages by their codes. */
    Communication saying(MessageText words, Map<String, MessageText> translations);

    @Override
    Communication identified(String identity);

    /** When the message may leave; null for a letter, which is queued for print. */
    SendingWindow window();

    /**
     * The same step with the words for a reader.
     *
     * @param language a language tag; its first part counts
     */
    default Communication in(String language) {
      MessageText translated = translations().get(languageOf(language));
      return translated == null ? this : saying(translated);
    }

    /** The language that a tag names: {@code fr} for {@code fr-CH}. */
    static String languageOf(String tag) {
      return Locale.forLanguageTag(tag).getLanguage();
    }

    /** The same step with its words as they may be kept. */
    default Communication cleaned() {
      return (Communication) fold(new CleanTexts());
    }
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
      SendingWindow window,
      Map<String, MessageText> translations)
      implements Communication {

    public Email {
      translations = Map.copyOf(translations);
    }

    /** One that says the same to everyone. */
    public Email(
        String id,
        String label,
        String subject,
        String message,
        String sender,
        String senderName,
        SendingWindow window) {
      this(id, label, subject, message, sender, senderName, window, Map.of());
    }

    @Override
    public StepType type() {
      return StepType.EMAIL;
    }

    @Override
    public Email identified(String identity) {
      return new Email(identity, label, subject, message, sender, senderName, window, translations);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.email(this);
    }

    @Override
    public MessageText words() {
      return new MessageText(subject, message);
    }

    @Override
    public Email saying(MessageText words, Map<String, MessageText> others) {
      return new Email(
          id, label, words.subject(), words.body(), sender, senderName, window, others);
    }
  }

  /**
   * @param text plain text with merge fields
   */
  record Sms(
      String id,
      String label,
      String text,
      SendingWindow window,
      Map<String, MessageText> translations)
      implements Communication {

    public Sms {
      translations = Map.copyOf(translations);
    }

    /** One that says the same to everyone. */
    public Sms(String id, String label, String text, SendingWindow window) {
      this(id, label, text, window, Map.of());
    }

    @Override
    public StepType type() {
      return StepType.SMS;
    }

    @Override
    public Sms identified(String identity) {
      return new Sms(identity, label, text, window, translations);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.sms(this);
    }

    @Override
    public MessageText words() {
      return new MessageText(null, text);
    }

    @Override
    public Sms saying(MessageText words, Map<String, MessageText> others) {
      return new Sms(id, label, words.body(), window, others);
    }
  }

  /**
   * @param message sanitised HTML with merge fields
   * @param registered whether the post delivers it against signature
   * @param formalNotice whether it puts the debtor in default (art. 1344 of the Code civil)
   */
  record Letter(
      String id,
      String label,
      String message,
      boolean registered,
      boolean formalNotice,
      Map<String, MessageText> translations)
      implements Communication {

    public Letter {
      translations = Map.copyOf(translations);
    }

    /** An ordinary one. */
    public Letter(String id, String label, String message, Map<String, MessageText> translations) {
      this(id, label, message, false, false, translations);
    }

    /** An ordinary one that says the same to everyone. */
    public Letter(String id, String label, String message) {
      this(id, label, message, Map.of());
    }

    @Override
    public StepType type() {
      return StepType.LETTER;
    }

    @Override
    public Letter identified(String identity) {
      return new Letter(identity, label, message, registered, formalNotice, translations);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.letter(this);
    }

    @Override
    public MessageText words() {
      return new MessageText(null, message);
    }

    @Override
    public Letter saying(MessageText words, Map<String, MessageText> others) {
      return new Letter(id, label, words.body(), registered, formalNotice, others);
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
