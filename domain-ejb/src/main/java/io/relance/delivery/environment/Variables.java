package io.relance.delivery.environment;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says of one thing that an installation sets up. Secrets are nowhere else.
 *
 * @param prefix with which the names of its variables begin
 * @param all every variable by its name
 */
public record Variables(String prefix, Map<String, String> all) {

  public Variables {
    all = Map.copyOf(all);
  }

  /**
   * @param name without its prefix
   * @return empty where it isn't set, or blank
   */
  public Optional<String> text(String name) {
    return Optional.ofNullable(all.get(prefix + name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /**
   * @throws WrongSettingException if it isn't set
   */
  public String required(String name) {
    return text(name).orElseThrow(() -> wrong(prefix + name, "is not set"));
  }

  /**
   * @throws WrongSettingException if it is no whole number above 0
   */
  public int number(String name, int otherwise) {
    String value = text(name).orElse(Integer.toString(otherwise));
    if (!value.matches("[1-9]\\d{0,8}")) {
      throw wrong(prefix + name, "is no whole number above 0");
    }
    return Integer.parseInt(value);
  }

  public boolean isTrue(String name) {
    return text(name).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** How long each answer is waited for. */
  public Duration patience() {
    return Duration.ofMillis(number("TIMEOUT", 30_000));
  }

  /**
   * A fault that says which variable is meant.
   *
   * @param variable by its whole name
   */
  public static WrongSettingException wrong(String variable, String fault) {
    return new WrongSettingException(variable + " " + fault + ".");
  }
}
