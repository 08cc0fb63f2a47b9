package io.relance.reminder.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.relance.reminder.decision.InvoiceFacts;
import io.relance.scenario.PaymentLinks;
import io.relance.user.Seal;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where invoices can be paid: an address for each, which tells what is owed, signed so that nobody
 * changes it on the way.
 */
public final class PaymentPage {

  /** Invoices can't be paid on the web. */
  public static final PaymentPage NONE = new PaymentPage(null, null);

  private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

  private final String template;
  private final Seal seal;

  private PaymentPage(String template, Seal seal) {
    this.template = template;
    this.seal = seal;
  }

  /**
   * @param template or null; one that isn't a web address counts as none, and so does one that
   *     wants a signature where there is no key
   * @param key with which is signed, or null
   */
  public static PaymentPage of(String template, byte[] key) {
    boolean usable =
        template != null
            && WEB.matcher(template).matches()
            && (key != null || !template.contains(PaymentLinks.SIGNATURE));
    return usable ? new PaymentPage(template, key == null ? null : new Seal(key)) : NONE;
  }

  /**
   * The address of one invoice.
   *
   * @param customer the customer's number
   */
  public Optional<String> address(String customer, InvoiceFacts invoice) {
    return Optional.ofNullable(template).map(set -> filled(set, customer, invoice));
  }

  private String filled(String set, String customer, InvoiceFacts invoice) {
    String amount = invoice.balanceDue().toDecimalString();
    String currency = invoice.balanceDue().currency().getCurrencyCode();
    Map<String, String> values =
        Map.of(
            PaymentLinks.NUMBER, invoice.number(),
            PaymentLinks.AMOUNT, amount,
            PaymentLinks.CURRENCY, currency,
            PaymentLinks.CUSTOMER, customer,
            PaymentLinks.SIGNATURE, signature(invoice.number(), amount, currency, customer));
    return PaymentLinks.CODE
        .matcher(set)
        .replaceAll(code -> Matcher.quoteReplacement(encoded(values.get(code.group()))));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  /** Of what is told, each on a line of its own, in this order. */
  private String signature(String... told) {
    return seal == null ? "" : seal.of(String.join("\n", told));
  }

  Optional<Value> value(String customer, List<InvoiceFacts> invoices) {
    List<String> addresses =
        invoices.stream().flatMap(invoice -> address(customer, invoice).stream()).toList();
    return addresses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Value(addresses, anchors(addresses)));
  }

  private static String anchors(List<String> addresses) {
    return addresses.stream()
        .map(Html::escape)
        .map(address -> "<a href=\"%1$s\">%1$s</a>".formatted(address))
        .collect(joining("<br>"));
  }
}
