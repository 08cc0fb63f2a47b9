package io.relance.delivery.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import io.relance.settings.Iban;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EPC069-12, version 002. */
class CreditTransferTest {

  private static final Iban ACCOUNT = new Iban("FR7630006000011234567890189");

  @Test
  void withoutABankCodeItsLineIsEmpty() {
    assertThat(text(issuer("Atelier", null), "10.00", List.of("FA-1")))
        .isEqualTo("BCD\n002\n1\nSCT\n\nAtelier\nFR7630006000011234567890189\nEUR10.00\n\n\nFA-1");
  }

  @Test
  void aLongNameAndManyReferencesAreCutToWhatTheCodeHolds() {
    List<String> references = Collections.nCopies(50, "FACTURE-ÉÉÉÉ-2026");

    String text = text(issuer("É".repeat(90), "AGRIFRPP"), "999999999.99", references);

    String[] lines = text.split("\n", -1);
    assertThat(lines[5]).hasSize(70);
    assertThat(lines[10]).startsWith("FACTURE-ÉÉÉÉ-2026").hasSizeLessThanOrEqualTo(140);
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(331);
  }

  @Test
  void aLineBreakInANameIsNoNewField() {
    assertThat(text(issuer("Atelier\nEUR1.00", null), "10.00", List.of("FA\r\n1")).split("\n", -1))
        .hasSize(11);
  }

  @ParameterizedTest
  @CsvSource({"0.00,EUR", "-5.00,EUR", "1000000000.00,EUR", "10.00,CHF"})
  void whatNoTransferCanPayHasNoCode(String amount, String currency) {
    assertThat(CreditTransfer.of(issuer("Atelier", null), Money.of(amount, currency), List.of("x")))
        .isEmpty();
  }

  @Test
  void withoutAnAccountThereIsNoCode() {
    Issuer poor = new Issuer("Atelier", List.of(), null, "FR", null, null, null, "AGRIFRPP", null);

    assertThat(CreditTransfer.of(poor, Money.of("10.00", "EUR"), List.of("x"))).isEmpty();
  }

  private static String text(Issuer issuer, String amount, List<String> references) {
    return CreditTransfer.of(issuer, Money.of(amount, "EUR"), references).orElseThrow().text();
  }

  private static Issuer issuer(String name, String bic) {
    return new Issuer(name, List.of(), null, "FR", null, null, ACCOUNT, bic, null);
  }
}
