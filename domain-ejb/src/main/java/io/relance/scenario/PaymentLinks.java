package io.relance.scenario;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** What a template of payment links looks like. */
public final class PaymentLinks {

  /** Stands for the invoice's number. */
  public static final String NUMBER = "{number}";

  /** Stands for the invoice's balance, such as {@code 1234.50}. */
  public static final String AMOUNT = "{amount}";

  /** Stands for the ISO code of its currency. */
  public static final String CURRENCY = "{currency}";

  /** Stands for the customer's number. */
  public static final String CUSTOMER = "{customer}";

  /** Stands for the signature of all of these, and wants the key that the payment page shares. */
  public static final String SIGNATURE = "{signature}";

  /** Any of them. */
  public static final Pattern CODE =
      Pattern.compile("\\{(number|amount|currency|customer|signature)}");

  private PaymentLinks() {}

  /** Whether the template becomes an address of the web once a number stands in it. */
  public static boolean isValid(String template) {
    if (template.length() > OptionsChange.LONGEST_LINK || !template.contains(NUMBER)) {
      return false;
    }
    try {
      URI address = new URI(CODE.matcher(template).replaceAll("1"));
      return address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
