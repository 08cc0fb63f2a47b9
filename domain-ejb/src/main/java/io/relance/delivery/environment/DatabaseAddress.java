package io.relance.delivery.environment;

import java.util.regex.Pattern;

/**
 * Where a database is, by its JDBC URL. The URL of one on the same machine says nothing without the
 * machine's name.
 */
final class DatabaseAddress {

  /** Settings and credentials come after the first of these. */
  private static final Pattern REST = Pattern.compile("[?;].*", Pattern.DOTALL);

  /** Everything else is a file, memory, or a server on the very machine. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "jdbc:(h2:(tcp|ssl):|\\w+:)//(?!(localhost|127\\.[\\d.]+|\\[::1])([:/]|$)).*");

  private static final int LONGEST = 500;

  private DatabaseAddress() {}

  /**
   * @param machine the name of the machine that asks
   */
  static String of(String url, String machine) {
    String bare = REST.matcher(url).replaceFirst("");
    String address = ELSEWHERE.matcher(bare).matches() ? bare : bare + " on " + machine;
    return address.length() <= LONGEST ? address : address.substring(0, LONGEST);
  }
}
