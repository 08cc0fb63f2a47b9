package io.relance.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person who uses Relance. The registry authenticates and grants roles; Relance knows the name,
 * the address from which reminders may leave, and which roles it saw at the last login.
 */
@Entity
@Table(name = "application_user")
public class ApplicationUser {

  @Id private String login;
  private String name;
  private String email;

  @Column(name = "email_validated_at")
  private LocalDateTime emailValidatedAt;

  private String language;
  private String roles;

  @Column(name = "last_seen_at")
  private LocalDateTime lastSeenAt;

  @Version private long version;

  protected ApplicationUser() {}

  public ApplicationUser(String login, String name, String language) {
    this.login = Objects.requireNonNull(login);
    this.name = Objects.requireNonNull(name);
    this.language = Objects.requireNonNull(language);
    this.roles = "";
  }

  public void rename(String newName) {
    this.name = Objects.requireNonNull(newName);
  }

  public void speak(String newLanguage) {
    this.language = Objects.requireNonNull(newLanguage);
  }

  /** A new address is not validated; the same one stays as it was. */
  public void changeEmail(String newEmail) {
    if (!Objects.equals(email, newEmail)) {
      email = newEmail;
      emailValidatedAt = null;
    }
  }

  /**
   * Marks the address as validated.
   *
   * @return whether the address is still the one that the link was made for
   */
  public boolean validateEmail(String validated, LocalDateTime at) {
    if (email == null || !email.equals(validated)) {
      return false;
    }
    if (emailValidatedAt == null) {
      emailValidatedAt = at;
    }
    return true;
  }

  /** Records the roles that the registry granted at a login. */
  public void seenWith(Collection<String> granted, LocalDateTime at) {
    roles = String.join(",", granted);
    lastSeenAt = at;
  }

  /** Whether reminders may be sent in this person's name. */
  public boolean maySend() {
    return email != null && emailValidatedAt != null;
  }

  public String login() {
    return login;
  }

  public String name() {
    return name;
  }

  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  public Optional<LocalDateTime> emailValidatedAt() {
    return Optional.ofNullable(emailValidatedAt);
  }

  public String language() {
    return language;
  }

  public List<String> roles() {
    return roles.isEmpty() ? List.of() : List.of(roles.split(","));
  }

  public Optional<LocalDateTime> lastSeenAt() {
    return Optional.ofNullable(lastSeenAt);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApplicationUser that && login.equals(that.login);
  }

  @Override
  public int hashCode() {
    return login.hashCode();
  }
}
