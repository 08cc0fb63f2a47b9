package io.relance.delivery.sms;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says of the SMS gateway. Secrets are nowhere else.
 *
 * @param all every variable by its name
 */
public record Variables(Map<String, String> all) {

  private static final String PREFIX = "RELANCE_SMS_";

  public Variables {
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

  /**
   * @throws WrongSettingException if it isn't set
   */
  public String required(String name) {
    return text(name).orElseThrow(() -> wrong(name, "is not set"));
  }

  /**
   * @throws WrongSettingException if it is no whole number above 0
   */
  public int number(String name, int otherwise) {
    String value = text(name).orElse(Integer.toString(otherwise));
    if (!value.matches("[1-9]\\d{0,8}")) {
      throw wrong(name, "is no whole number above 0");
    }
    return Integer.parseInt(value);
  }

  public boolean isTrue(String name) {
    return text(name).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** How long each answer of the gateway is waited for. */
  public Duration patience() {
    return Duration.ofMillis(number("TIMEOUT", 30_000));
  }

  /** A fault that says which variable is meant. */
  public static WrongSettingException wrong(String name, String fault) {
    return new WrongSettingException(PREFIX + name + " " + fault + ".");
  }
}
