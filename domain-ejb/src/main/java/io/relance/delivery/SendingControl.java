package io.relance.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What keeps every message from leaving, and how many may leave in a minute. A database belongs to
 * the environment in which it was first used: a copy sends nothing elsewhere. There is one row.
 */
@Entity
@Table(name = "sending_control")
public class SendingControl {

  static final int ID = 1;

  @Id private int id;
  private boolean stopped;

  @Column(name = "stop_reason")
  private String stopReason;

  @Column(name = "switched_at")
  private LocalDateTime switchedAt;

  @Column(name = "switched_by")
  private String switchedBy;

  private String environment;

  @Column(name = "environment_set_at")
  private LocalDateTime environmentSetAt;

  @Column(name = "environment_set_by")
  private String environmentSetBy;

  @Column(name = "per_minute")
  private Integer perMinute;

  @Column(name = "per_minute_and_domain")
  private Integer perMinuteAndDomain;

  @Version private long version;

  protected SendingControl() {}

  /**
   * Stops all sending. What is stopped already stays so, as it was.
   *
   * @param reason in words, or null
   */
  void stop(String reason, String by, LocalDateTime at) {
    if (!stopped) {
      stopped = true;
      stopReason = reason;
      switchedBy = Objects.requireNonNull(by);
      switchedAt = at;
    }
  }

  void resume(String by, LocalDateTime at) {
    if (stopped) {
      stopped = false;
      stopReason = null;
      switchedBy = Objects.requireNonNull(by);
      switchedAt = at;
    }
  }

  /** Binds a database that belongs to no environment yet. */
  void bind(String name, LocalDateTime at) {
    if (environment == null) {
      environment = name;
      environmentSetAt = at;
    }
  }

  /** A person confirms that messages may leave from this environment from now on. */
  void confirm(String name, String by, LocalDateTime at) {
    environment = Objects.requireNonNull(name);
    environmentSetBy = Objects.requireNonNull(by);
    environmentSetAt = at;
  }

  void limit(SendingRates rates) {
    perMinute = rates.perMinute();
    perMinuteAndDomain = rates.perMinuteAndDomain();
  }

  boolean letsSendIn(String name) {
    return !stopped && name.equals(environment);
  }

  SendingRates rates() {
    return new SendingRates(perMinute, perMinuteAndDomain);
  }

  boolean stopped() {
    return stopped;
  }

  Optional<String> stopReason() {
    return Optional.ofNullable(stopReason);
  }

  Optional<LocalDateTime> switchedAt() {
    return Optional.ofNullable(switchedAt);
  }

  Optional<String> switchedBy() {
    return Optional.ofNullable(switchedBy);
  }

  Optional<String> environment() {
    return Optional.ofNullable(environment);
  }

  Optional<LocalDateTime> environmentSetAt() {
    return Optional.ofNullable(environmentSetAt);
  }

  Optional<String> environmentSetBy() {
    return Optional.ofNullable(environmentSetBy);
  }
}
