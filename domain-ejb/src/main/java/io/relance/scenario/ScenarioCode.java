package io.relance.scenario;

import java.util.regex.Pattern;

/** What a scenario's code may look like: it stands in addresses and in files. */
public final class ScenarioCode {

  /** Letters without accents, digits, dot, underscore and hyphen. */
  public static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9._-]{1,60}");

  private ScenarioCode() {}

  public static boolean isValid(String code) {
    return code != null && PATTERN.matcher(code).matches();
  }
}
