package io.relance.reminder.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.relance.reminder.decision.InvoiceFacts;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where invoices can be paid: an address for each. */
final class PaymentLink {

  private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

  private PaymentLink() {}

  /**
   * @param template or null; one that isn't a web address counts as none
   */
  static Optional<Value> of(String template, List<InvoiceFacts> invoices) {
    return Optional.ofNullable(template)
        .filter(set -> WEB.matcher(set).matches())
        .map(set -> invoices.stream().map(invoice -> address(set, invoice)).toList())
        .map(addresses -> new Value(addresses, anchors(addresses)));
  }

  private static String address(String template, InvoiceFacts invoice) {
    return template.replace(
        "{number}", URLEncoder.encode(invoice.number(), UTF_8).replace("+", "%20"));
  }

  private static String anchors(List<String> addresses) {
    return addresses.stream()
        .map(Html::escape)
        .map(address -> "<a href=\"%1$s\">%1$s</a>".formatted(address))
        .collect(joining("<br>"));
  }
}
