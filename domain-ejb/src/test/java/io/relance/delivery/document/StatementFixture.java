package io.relance.delivery.document;

import io.relance.money.Money;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.OpenCredit;
import io.relance.settings.Iban;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement of two invoices in French, on 25 November 2026. */
public final class StatementFixture {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private final List<InvoiceFacts> invoices = new ArrayList<>();
  private final List<OpenCredit> credits = new ArrayList<>();
  private Issuer issuer =
      new Issuer(
          "Atelier Méridien",
          List.of("12 rue de la République", "69002 Lyon"),
          "Lyon",
          "FR",
          "04 72 00 00 00",
          "compta@atelier.example",
          new Iban("FR7630006000011234567890189"),
          "AGRIFRPP",
          "SAS au capital de 100 000 € · SIREN 732 829 320 RCS Lyon · TVA FR 44 732 829 320");
  private Addressee addressee =
      new Addressee(
          "C-0412",
          "Menuiserie Dupont & fils",
          "Mme Anne O'Brien",
          List.of("3 impasse des Lilas", "75011 Paris"));
  private String language = "fr";
  private Optional<Money> interest = Optional.of(Money.of("31.42", "EUR"));
  private Optional<Money> indemnity = Optional.of(Money.of("80.00", "EUR"));
  private Map<String, String> links = Map.of();

  public static StatementFixture aStatement() {
    return new StatementFixture();
  }

  public StatementFixture claiming(String number, String balance) {
    return claiming(number, balance, "EUR");
  }

  public StatementFixture claiming(String number, String balance, String currency) {
    Money amount = Money.of(balance, currency);
    invoices.add(
        new InvoiceFacts(
            invoices.size() + 1,
            number,
            LocalDate.of(2026, 9, 12),
            LocalDate.of(2026, 10, 12),
            null,
            amount,
            Money.zero(amount.currency()),
            amount,
            InvoiceStatus.OPEN,
            false,
            false,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            false,
            null));
    return this;
  }

  StatementFixture less(String number, String amount) {
    credits.add(new OpenCredit(number, LocalDate.of(2026, 10, 2), Money.of(amount, "EUR")));
    return this;
  }

  StatementFixture in(String code) {
    language = code;
    return this;
  }

  StatementFixture to(Addressee other) {
    addressee = other;
    return this;
  }

  StatementFixture from(Issuer other) {
    issuer = other;
    return this;
  }

  StatementFixture withoutPenalties() {
    interest = Optional.empty();
    indemnity = Optional.of(Money.zero(java.util.Currency.getInstance("EUR")));
    return this;
  }

  StatementFixture payableAt(Map<String, String> addresses) {
    links = addresses;
    return this;
  }

  StatementOfAccount build() {
    return new StatementOfAccount(
        issuer,
        addressee,
        language,
        TODAY,
        new Claimed(invoices, credits),
        interest,
        indemnity,
        links);
  }
}
