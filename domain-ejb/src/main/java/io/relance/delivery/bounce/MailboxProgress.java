package io.relance.delivery.bounce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Objects;

/** How far a mailbox has been read, so that no mail in it is read twice. */
@Entity
@Table(name = "bounce_mailbox")
public class MailboxProgress {

  @Id private String name;
  private long generation;

  @Column(name = "last_read")
  private long lastRead;

  @Column(name = "read_at")
  private LocalDateTime readAt;

  protected MailboxProgress() {}

  MailboxProgress(String name, LocalDateTime now) {
    this.name = Objects.requireNonNull(name);
    this.readAt = Objects.requireNonNull(now);
  }

  /** The last mail of a generation that was read, 0 where none was. */
  long lastRead(long ofGeneration) {
    return generation == ofGeneration ? lastRead : 0;
  }

  void advance(long ofGeneration, long number, LocalDateTime now) {
    generation = ofGeneration;
    lastRead = number;
    readAt = now;
  }

  public String name() {
    return name;
  }

  /** When a mail was read last. */
  public LocalDateTime readAt() {
    return readAt;
  }
}
