package io.relance.web.api;

import io.relance.user.ApplicationUser;
import java.util.List;

/**
 * A user.
 *
 * @param emailValidated whether reminders may leave from the address
 * @param roles as the registry granted them at the last login
 */
public record UserEntry(
    String login,
    String name,
    String email,
    boolean emailValidated,
    String language,
    List<String> roles) {

  static UserEntry of(ApplicationUser user) {
    return new UserEntry(
        user.login(),
        user.name(),
        user.email().orElse(null),
        user.maySend(),
        user.language(),
        user.roles());
  }
}
