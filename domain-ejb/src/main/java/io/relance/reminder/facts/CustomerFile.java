package io.relance.reminder.facts;

import static java.util.function.Predicate.not;

import io.relance.collection.HoldKind;
import io.relance.money.Money;
import io.relance.receivable.CustomerType;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.CustomerFacts.ContactFacts;
import io.relance.reminder.decision.CustomerHistory;
import io.relance.reminder.decision.OpenCredit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One customer as it stands in the tables. Only {@link #facts()} understands what was read, so that
 * a value which makes no sense spoils its own customer and not the whole page.
 */
public final class CustomerFile {

  private final CustomerRow row;
  private final List<ContactFacts> contacts = new ArrayList<>();
  private final List<InvoiceFile> invoices = new ArrayList<>();
  private final Set<String> holds = new HashSet<>();
  private final List<CreditRow> credits = new ArrayList<>();
  private LocalDate lastContactedOn;
  private CustomerHistory history;

  CustomerFile(CustomerRow row) {
    this.row = row;
  }

  void add(ContactFacts contact) {
    contacts.add(contact);
  }

  void add(InvoiceFile invoice) {
    invoices.add(invoice);
  }

  /**
   * @param kind code of a hold that is not released
   */
  void heldBy(String kind) {
    holds.add(kind);
  }

  void contactedOn(LocalDate day) {
    lastContactedOn = day;
  }

  void hasPaid(CustomerHistory known) {
    history = known;
  }

  /** Whether a rule for its category may choose the scenario of one of its invoices. */
  boolean mayBeDerived() {
    return row.category() == null
        && row.scenario() == null
        && invoices.stream().anyMatch(InvoiceFile::mayEnter);
  }

  void add(CreditRow credit) {
    credits.add(credit);
  }

  public long customerId() {
    return row.id();
  }

  public String customerNumber() {
    return row.number();
  }

  /** How many invoices a decision has to look at. */
  public int invoices() {
    return invoices.size();
  }

  /**
   * @throws RuntimeException if a value makes no sense, such as an unknown currency
   */
  public CustomerFacts facts() {
    return new CustomerFacts(
        row.id(),
        row.number(),
        row.name(),
        CustomerType.valueOf(row.type()),
        row.language(),
        row.scenario(),
        row.category(),
        row.categoryScenario(),
        row.email(),
        row.phone(),
        row.postalAddress(),
        contacts,
        holds.contains(HoldKind.INSOLVENCY.name()),
        holds.contains(HoldKind.HOLD.name()),
        lastContactedOn,
        credits.stream().map(CreditRow::credit).toList(),
        history,
        invoices.stream().map(InvoiceFile::facts).toList());
  }

  /**
   * @param balance negative
   */
  record CreditRow(String invoice, LocalDate on, String currency, BigDecimal balance) {

    OpenCredit credit() {
      return new OpenCredit(
          invoice, on, new Money(balance.negate(), Currency.getInstance(currency)));
    }
  }

  record CustomerRow(
      long id,
      String number,
      String name,
      String type,
      String language,
      String scenario,
      String category,
      String categoryScenario,
      String email,
      String phone,
      String street,
      String postalCode,
      String city,
      String country) {

    /** One line; null unless a letter would arrive: without street, code and city it doesn't. */
    String postalAddress() {
      if (Stream.of(known(street), known(postalCode), known(city)).anyMatch(Optional::isEmpty)) {
        return null;
      }
      return Stream.of(known(street), known(postalCode + " " + city), known(country))
          .flatMap(Optional::stream)
          .collect(Collectors.joining(", "));
    }

    private static Optional<String> known(String text) {
      return Optional.ofNullable(text).filter(not(String::isBlank));
    }
  }
}
