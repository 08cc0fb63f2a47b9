package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.receivable.H2Ledger;
import io.relance.testing.H2Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a single cell can be wrong, and that the row after it goes in. */
class RejectionTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final Files files = new Files(new H2Ledger(database));

  @BeforeEach
  void aCustomerAndItsInvoices() {
    files.take(ImportKind.CUSTOMERS, "number,name", "C-1,Dupont");
    files.take(
        ImportKind.INVOICES,
        "number,customer_number,invoice_date,currency,amount_incl_tax",
        "F-1,C-1,2026-09-01,EUR,100",
        "F-JPY,C-1,2026-09-01,JPY,100");
  }

  @ParameterizedTest(name = "{0} {1}={2} is {3}")
  @CsvSource({
    "CUSTOMERS, number, '', MISSING_VALUE",
    "CUSTOMERS, number, 1234567890123456789012345678901234567890123456789012345678901, TOO_LONG",
    "CUSTOMERS, name, Dup\u0000ont, BAD_CHARACTER",
    "CUSTOMERS, type, professional, BAD_CHOICE",
    "CUSTOMERS, language, xx, BAD_LANGUAGE",
    "CUSTOMERS, language, français, BAD_LANGUAGE",
    "CUSTOMERS, email, dupont, BAD_EMAIL",
    "CUSTOMERS, email, dupont@, BAD_EMAIL",
    "CUSTOMERS, email, a b@c.fr, BAD_EMAIL",
    "CUSTOMERS, email, a@c.fr;d@e.fr, BAD_EMAIL",
    "CUSTOMERS, email, a@@c.fr, BAD_EMAIL",
    "CUSTOMERS, country, XX, BAD_COUNTRY",
    "CUSTOMERS, country, France, BAD_COUNTRY",
    "CUSTOMERS, payment_terms_days, -1, OUT_OF_RANGE",
    "CUSTOMERS, payment_terms_days, 30 jours, BAD_NUMBER",
    "CUSTOMERS, payment_terms_days, 99999999999, BAD_NUMBER",
    "CUSTOMERS, payment_terms_end_of_month, oui, BAD_BOOLEAN",
    "CUSTOMERS, scenario, nowhere, UNKNOWN_SCENARIO",
    "CONTACTS, customer_number, C-404, UNKNOWN_CUSTOMER",
    "CONTACTS, last_name, '', MISSING_VALUE",
    "CONTACTS, billing, 1, BAD_BOOLEAN",
    "INVOICES, customer_number, C-404, UNKNOWN_CUSTOMER",
    "INVOICES, customer_number, '', MISSING_VALUE",
    "INVOICES, invoice_date, 01/09/2026, BAD_DATE",
    "INVOICES, invoice_date, 2026-02-30, BAD_DATE",
    "INVOICES, invoice_date, 2026-9-1, BAD_DATE",
    "INVOICES, invoice_date, 0026-09-01, OUT_OF_RANGE",
    "INVOICES, due_date, 2026-09-14, DUE_BEFORE_INVOICE",
    "INVOICES, currency, EURO, BAD_CURRENCY",
    "INVOICES, currency, eur, BAD_CURRENCY",
    "INVOICES, currency, XAU, BAD_CURRENCY",
    "INVOICES, amount_incl_tax, -5, NOT_POSITIVE",
    "INVOICES, amount_incl_tax, 0.00, NOT_POSITIVE",
    "INVOICES, amount_incl_tax, '12,50', BAD_AMOUNT",
    "INVOICES, amount_incl_tax, 1e3, BAD_AMOUNT",
    "INVOICES, amount_incl_tax, 12345678901234567, BAD_AMOUNT",
    "INVOICES, amount_incl_tax, 10.001, TOO_MANY_DECIMALS",
    "INVOICES, amount_excl_tax, 10.0001, TOO_MANY_DECIMALS",
    "INVOICES, status, CLOSED, BAD_CHOICE",
    "INVOICES, do_not_remind, yes, BAD_BOOLEAN",
    "INVOICES, scenario, nowhere, UNKNOWN_SCENARIO",
    "PAYMENTS, invoice_number, F-404, UNKNOWN_INVOICE",
    "PAYMENTS, amount, -1, NOT_POSITIVE",
    "PAYMENTS, amount, '', MISSING_VALUE",
    "PAYMENTS, payment_date, demain, BAD_DATE",
    "CREDIT_NOTES, invoice_number, F-404, UNKNOWN_INVOICE",
    "CREDIT_NOTES, amount, 0, NOT_POSITIVE",
    "INSTALLMENTS, invoice_number, F-404, UNKNOWN_INVOICE",
    "INSTALLMENTS, amount, '', MISSING_VALUE",
    "INSTALLMENTS, due_date, '', MISSING_VALUE"
  })
  void aBadCellIsRejectedWithItsLineFieldAndCode(
      ImportKind kind, String field, String value, RejectionCode code) {
    ImportReport report =
        files.take(kind, header(kind), row(kind, "X", field, value), row(kind, "Y", "", ""));
    assertThat(report.rejections())
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.line()).isEqualTo(2);
              assertThat(rejection.fault().field()).isEqualTo(field);
              assertThat(rejection.fault().code()).isEqualTo(code);
            });
    assertThat(report.created() + report.unchanged()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"F-JPY, 10.5", "F-1, 10.505"})
  void aPaymentHasNoMoreDecimalsThanItsInvoicesCurrency(String invoice, String amount) {
    ImportReport report =
        files.take(
            ImportKind.PAYMENTS,
            "reference,invoice_number,payment_date,amount",
            "P-1," + invoice + ",2026-09-01," + amount);
    assertThat(report.rejections())
        .singleElement()
        .extracting(Rejection::fault)
        .isEqualTo(CellFault.of("amount", RejectionCode.TOO_MANY_DECIMALS));
  }

  private static String header(ImportKind kind) {
    return String.join(";", kind.columns());
  }

  private static String row(ImportKind kind, String key, String field, String value) {
    return String.join(
        ";",
        kind.columns().stream()
            .map(column -> column.equals(field) ? '"' + value + '"' : good(kind, column, key))
            .toList());
  }

  private static String good(ImportKind kind, String column, String key) {
    return switch (column) {
      case "number" -> key + "-" + kind;
      case "name", "last_name" -> "Durand " + key;
      case "reference" -> key.equals("Y") || kind != ImportKind.CONTACTS ? "R-" + key : "";
      case "customer_number" -> "C-1";
      case "invoice_number" -> key.equals("Y") ? "F-JPY" : "F-1";
      case "invoice_date", "due_date", "payment_date", "date" -> "2026-09-15";
      case "currency" -> "EUR";
      case "amount", "amount_incl_tax" -> "100";
      default -> "";
    };
  }
}
