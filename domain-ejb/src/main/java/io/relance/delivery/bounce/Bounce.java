package io.relance.delivery.bounce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/** What a mail that came back has said of a dispatch. It is kept for good. */
@Entity
@Table(name = "bounce")
public class Bounce {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bounce_seq")
  @SequenceGenerator(name = "bounce_seq", sequenceName = "bounce_seq", allocationSize = 50)
  private Long id;

  @Column(name = "dispatch_id")
  private long dispatchId;

  @Enumerated(EnumType.STRING)
  private BounceKind kind;

  private String status;
  private String recipient;
  private String diagnostic;
  private String mailbox;

  @Column(name = "read_at")
  private LocalDateTime readAt;

  protected Bounce() {}

  Bounce(long dispatchId, Finding.Report report, String mailbox, LocalDateTime readAt) {
    this.dispatchId = dispatchId;
    this.kind = report.kind();
    this.status = report.status();
    this.recipient = report.recipient().orElse(null);
    this.diagnostic = Objects.requireNonNull(report.diagnostic());
    this.mailbox = Objects.requireNonNull(mailbox);
    this.readAt = Objects.requireNonNull(readAt);
  }

  public long dispatchId() {
    return dispatchId;
  }

  public BounceKind kind() {
    return kind;
  }

  /** An enhanced status code (RFC 3463). */
  public Optional<String> status() {
    return Optional.ofNullable(status);
  }

  public Optional<String> recipient() {
    return Optional.ofNullable(recipient);
  }

  public String diagnostic() {
    return diagnostic;
  }

  /** Where it was read. */
  public String mailbox() {
    return mailbox;
  }

  public LocalDateTime readAt() {
    return readAt;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Bounce that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(dispatchId, kind);
  }
}
