package io.relance.delivery.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.relance.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A SEPA credit transfer that a bank's app reads from a QR code (EPC069-12, version 002).
 *
 * @param text what the code holds, at most 331 bytes in UTF-8
 */
public record CreditTransfer(String text) {

  private static final int LONGEST_NAME = 70;
  private static final int LONGEST_REMITTANCE = 140;

  /** What a QR code of version 13 holds at error correction M. */
  private static final int LONGEST_TEXT = 331;

  private static final BigDecimal MOST = new BigDecimal("999999999.99");

  /**
   * @param references what is paid, the most important first; those that don't fit are left out
   * @return empty where such a transfer can't be made: without an account, not in euros, or of
   *     nothing
   */
  public static Optional<CreditTransfer> of(Issuer to, Money amount, List<String> references) {
    boolean payable =
        to.iban() != null
            && amount.currency().getCurrencyCode().equals("EUR")
            && amount.isPositive()
            && amount.amount().compareTo(MOST) <= 0;
    return payable ? Optional.of(fitting(to, amount, references)) : Optional.empty();
  }

  private static CreditTransfer fitting(Issuer to, Money amount, List<String> references) {
    for (int used = references.size(); used > 0; used--) {
      String remittance = line(String.join(" ", references.subList(0, used)));
      String text = text(to, amount, remittance);
      if (remittance.length() <= LONGEST_REMITTANCE && bytes(text) <= LONGEST_TEXT) {
        return new CreditTransfer(text);
      }
    }
    return new CreditTransfer(text(to, amount, ""));
  }

  private static String text(Issuer to, Money amount, String remittance) {
    return String.join(
        "\n",
        "BCD",
        "002",
        "1",
        "SCT",
        to.bic() == null ? "" : to.bic(),
        name(to.name()),
        to.iban().value(),
        "EUR" + amount.toDecimalString(),
        "",
        "",
        remittance);
  }

  private static String name(String name) {
    String plain = line(name);
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME).strip();
  }

  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
