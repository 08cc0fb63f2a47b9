package io.relance.delivery.bounce;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The e-mail addresses in a text, in lower case and in order. */
final class Addresses {

  private static final int MOST = 50;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]{1,64}"
              + "@[\\p{Alnum}](?:[\\p{Alnum}.-]{0,250}[\\p{Alnum}])?");

  private Addresses() {}

  static Set<String> in(String text) {
    Set<String> addresses = new LinkedHashSet<>();
    Matcher address = ADDRESS.matcher(text);
    while (addresses.size() < MOST && address.find()) {
      addresses.add(address.group().replaceFirst("^['`=]+", "").toLowerCase(Locale.ROOT));
    }
    return addresses;
  }
}
