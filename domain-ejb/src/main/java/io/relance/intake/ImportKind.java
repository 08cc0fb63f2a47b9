package io.relance.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that come in as CSV, and their columns. */
public enum ImportKind {
  /** Accounts that owe; the key is {@code number}. */
  CUSTOMERS(
      "customers",
      List.of("number", "name"),
      "type",
      "language",
      "email",
      "phone",
      "street",
      "postal_code",
      "city",
      "country",
      "category",
      "payment_terms_days",
      "payment_terms_end_of_month",
      "scenario"),

  /** People at customers; the key is the customer with the reference, or with the names. */
  CONTACTS(
      "contacts",
      List.of("customer_number", "last_name"),
      "reference",
      "civility",
      "first_name",
      "email",
      "phone",
      "billing",
      "decision_maker",
      "language"),

  /** Invoices; the key is {@code number}. */
  INVOICES(
      "invoices",
      List.of("number", "customer_number", "invoice_date", "currency", "amount_incl_tax"),
      "due_date",
      "amount_excl_tax",
      "status",
      "do_not_remind",
      "scenario"),

  /** Payments, one row for each invoice that one goes to. */
  PAYMENTS("payments", List.of("reference", "invoice_number", "payment_date", "amount"), "method"),

  /** Credit notes, one row for each invoice that one goes to. */
  CREDIT_NOTES("credit-notes", List.of("number", "invoice_number", "date", "amount")),

  /** Agreed part payments; the file replaces the whole schedule of each invoice that it names. */
  INSTALLMENTS("installments", List.of("invoice_number", "due_date", "amount"));

  private final String path;
  private final List<String> requiredColumns;
  private final List<String> optionalColumns;

  ImportKind(String path, List<String> requiredColumns, String... optionalColumns) {
    this.path = path;
    this.requiredColumns = requiredColumns;
    this.optionalColumns = List.of(optionalColumns);
  }

  /**
   * @param path as in the address, such as {@code credit-notes}
   */
  public static Optional<ImportKind> at(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
  }

  public String path() {
    return path;
  }

  /** Without these columns nothing of a file is read. */
  public List<String> requiredColumns() {
    return requiredColumns;
  }

  public List<String> optionalColumns() {
    return optionalColumns;
  }

  /** All columns, the required ones first. */
  public List<String> columns() {
    return Stream.concat(requiredColumns.stream(), optionalColumns.stream()).toList();
  }
}
