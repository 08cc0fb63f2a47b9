package io.relance.reminder.manual;

import io.relance.scenario.MessageText;
import io.relance.scenario.Step;
import io.relance.time.SendingWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person has written in a dispatch of their own. Its merge fields are filled in when it
 * leaves, with the amounts of that moment.
 */
@Entity
@Table(name = "manual_reminder")
public class ManualReminder {

  @Id
  @Column(name = "dispatch_id")
  private long dispatchId;

  private String subject;
  private String message;
  private String sender;

  @Column(name = "blind_copy")
  private String blindCopy;

  @Column(name = "restarts_pause")
  private boolean restartsPause;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "written_at")
  private LocalDateTime writtenAt;

  protected ManualReminder() {}

  ManualReminder(long dispatchId, ManualDraft draft, String by, LocalDateTime at) {
    this.dispatchId = dispatchId;
    this.subject = draft.step().subject();
    this.message = draft.step().message();
    this.sender = Objects.requireNonNull(draft.order().sender());
    this.blindCopy = draft.order().blindCopy();
    this.restartsPause = draft.order().restartsPause();
    this.writtenBy = Objects.requireNonNull(by);
    this.writtenAt = Objects.requireNonNull(at);
  }

  /** It as a step, which no scenario has. */
  public Step.Email step() {
    return step(new MessageText(subject, message), sender);
  }

  static Step.Email step(MessageText words, String sender) {
    return new Step.Email(
        null, null, words.subject(), words.body(), sender, null, SendingWindow.DEFAULT);
  }

  public long dispatchId() {
    return dispatchId;
  }

  /** Who gets the same mail unseen by the others. */
  public Optional<String> blindCopy() {
    return Optional.ofNullable(blindCopy);
  }

  /** Whether the invoices' scenarios count their next pause from it. */
  public boolean restartsPause() {
    return restartsPause;
  }

  /** The login of who wrote it. */
  public String writtenBy() {
    return writtenBy;
  }

  public LocalDateTime writtenAt() {
    return writtenAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ManualReminder that && dispatchId == that.dispatchId;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(dispatchId);
  }
}
