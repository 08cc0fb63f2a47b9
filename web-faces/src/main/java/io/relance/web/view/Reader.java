package io.relance.web.view;

import io.relance.user.ApplicationUser;
import java.io.Serializable;
import java.util.List;

/**
 * A user who can be written to.
 *
 * @param email validated
 */
public record Reader(String login, String name, String email) implements Serializable {

  /** Those of the users who can be written to. */
  public static List<Reader> among(List<ApplicationUser> users) {
    return users.stream()
        .filter(ApplicationUser::maySend)
        .map(user -> new Reader(user.login(), user.name(), user.email().orElseThrow()))
        .toList();
  }
}
