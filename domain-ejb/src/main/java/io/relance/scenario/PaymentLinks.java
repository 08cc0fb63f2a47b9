package io.relance.scenario;

import java.net.URI;
import java.net.URISyntaxException;

/** What a template of payment links looks like. */
public final class PaymentLinks {

  /** Stands for the invoice's number. */
  public static final String NUMBER = "{number}";

  private PaymentLinks() {}

  /** Whether the template becomes an address of the web once a number stands in it. */
  public static boolean isValid(String template) {
    if (template.length() > OptionsChange.LONGEST_LINK || !template.contains(NUMBER)) {
      return false;
    }
    try {
      URI address = new URI(template.replace(NUMBER, "1"));
      return address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
