package io.relance.delivery.bounce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/** A mail in the mailbox that nobody but a person understands; it is still there, flagged. */
@Entity
@Table(name = "unmatched_bounce")
public class UnmatchedBounce implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int SENDER = 320;
  private static final int LINE = 500;
  private static final int EXCERPT = 2000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unmatched_bounce_seq")
  @SequenceGenerator(
      name = "unmatched_bounce_seq",
      sequenceName = "unmatched_bounce_seq",
      allocationSize = 50)
  private Long id;

  private String mailbox;

  @Column(name = "message_id")
  private String messageId;

  private String sender;
  private String subject;
  private String excerpt;

  @Column(name = "read_at")
  private LocalDateTime readAt;

  @Column(name = "seen_by")
  private String seenBy;

  @Column(name = "seen_at")
  private LocalDateTime seenAt;

  protected UnmatchedBounce() {}

  UnmatchedBounce(String mailbox, IncomingMail mail, LocalDateTime readAt) {
    this.mailbox = Objects.requireNonNull(mailbox);
    this.messageId = nameOf(mail).orElse(null);
    this.sender = cut(mail.from(), SENDER);
    this.subject = cut(mail.subject(), LINE);
    this.excerpt = cut(mail.words().strip(), EXCERPT);
    this.readAt = Objects.requireNonNull(readAt);
  }

  static Optional<String> nameOf(IncomingMail mail) {
    return mail.headers().first("Message-ID").map(name -> cut(name, LINE));
  }

  private static String cut(String text, int longest) {
    String clean = text.replaceAll("[\\p{Cntrl}&&[^\\n]]", "");
    return clean.length() <= longest ? clean : clean.substring(0, longest);
  }

  /** A person has looked at it. */
  void see(String login, LocalDateTime now) {
    seenBy = Objects.requireNonNull(login);
    seenAt = now;
  }

  public long id() {
    return id;
  }

  public String mailbox() {
    return mailbox;
  }

  public String sender() {
    return sender;
  }

  public String subject() {
    return subject;
  }

  /** The beginning of what it says. */
  public String excerpt() {
    return excerpt;
  }

  public LocalDateTime readAt() {
    return readAt;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof UnmatchedBounce that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(mailbox, messageId, readAt);
  }
}
