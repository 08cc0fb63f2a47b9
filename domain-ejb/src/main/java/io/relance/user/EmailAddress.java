package io.relance.user;

import java.util.regex.Pattern;

/** Tells whether a text can be an e-mail address; whether it reaches someone, only a mail shows. */
public final class EmailAddress {

  /** RFC 5321: the longest path without its angle brackets. */
  private static final int LONGEST = 254;

  private static final Pattern PATTERN =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

  private EmailAddress() {}

  public static boolean isValid(String address) {
    return address != null && address.length() <= LONGEST && PATTERN.matcher(address).matches();
  }
}
