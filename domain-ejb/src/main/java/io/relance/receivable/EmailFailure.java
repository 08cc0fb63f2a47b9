package io.relance.receivable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;

/** What is known of an e-mail address at which nothing arrives. */
@Embeddable
class EmailFailure {

  @Column(name = "email_failed_on")
  private LocalDate since;

  @Column(name = "email_failure")
  private String words;

  protected EmailFailure() {}

  /**
   * @param words of the system that has sent a message back, or null
   */
  EmailFailure(LocalDate since, String words) {
    this.since = Objects.requireNonNull(since);
    this.words = words;
  }

  LocalDate since() {
    return since;
  }

  String words() {
    return words;
  }
}
