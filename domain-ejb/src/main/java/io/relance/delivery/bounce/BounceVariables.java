package io.relance.delivery.bounce;

import java.util.Map;
import java.util.Optional;

/**
 * What the environment says of the mailbox to which mail comes back. Secrets are nowhere else.
 *
 * @param all every variable by its name
 */
public record BounceVariables(Map<String, String> all) {

  private static final String PREFIX = "RELANCE_BOUNCE_";

  public BounceVariables {
    all = Map.copyOf(all);
  }

  /**
   * @param name without its prefix
   * @return empty where it isn't set, or blank
   */
  public Optional<String> text(String name) {
    return Optional.ofNullable(all.get(PREFIX + name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
