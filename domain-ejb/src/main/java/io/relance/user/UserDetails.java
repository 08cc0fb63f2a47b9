package io.relance.user;

import java.util.List;
import java.util.Objects;

/**
 * What an administrator says about a person.
 *
 * @param name never blank
 * @param email an address from which reminders may leave once it is validated, or null
 * @param language one of {@link #LANGUAGES}
 */
public record UserDetails(String name, String email, String language) {

  /** The languages in which Relance speaks to its users. */
  public static final List<String> LANGUAGES = List.of("fr", "en");

  public UserDetails {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("A user has a name.");
    }
    if (email != null && !EmailAddress.isValid(email)) {
      throw new IllegalArgumentException("Not an e-mail address: " + email);
    }
    if (!LANGUAGES.contains(Objects.requireNonNull(language, "language"))) {
      throw new IllegalArgumentException("Not a language of Relance: " + language);
    }
  }

  void applyTo(ApplicationUser user) {
    user.rename(name.strip());
    user.changeEmail(email);
    user.speak(language);
  }
}
