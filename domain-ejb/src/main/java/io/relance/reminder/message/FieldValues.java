package io.relance.reminder.message;

import static java.util.Comparator.comparing;
import static java.util.function.Predicate.not;

import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.CustomerFacts.ContactFacts;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.Recipient;
import io.relance.scenario.MergeField;
import io.relance.scenario.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of one message. A grouped one tells the oldest invoice's dates and the sums of all,
 * less what is open in the customer's favour.
 */
final class FieldValues {

  /** The fields that may be without a value. */
  static final Set<MergeField> FALLIBLE =
      EnumSet.of(
          MergeField.AMOUNT_EXCL_TAX,
          MergeField.PAYMENT_LINK,
          MergeField.LATE_PENALTY,
          MergeField.FIXED_INDEMNITY,
          MergeField.TOTAL_CLAIMED,
          MergeField.SENDER_NAME);

  private final Letterhead letterhead;
  private final Step.Communication step;
  private final CustomerFacts customer;
  private final Claimed claimed;
  private final List<InvoiceFacts> invoices;
  private final InvoiceFacts oldest;
  private final Recipient recipient;
  private final LocalDate today;
  private final Wording wording;
  private final Claims claims;

  FieldValues(
      Letterhead letterhead,
      Step.Communication step,
      CustomerFacts customer,
      Claimed claimed,
      Recipient recipient,
      LocalDate today) {
    this.letterhead = letterhead;
    this.step = step;
    this.customer = customer;
    this.claimed = claimed;
    this.invoices = claimed.invoices();
    this.oldest = invoices.stream().min(comparing(InvoiceFacts::dueDate)).orElseThrow();
    this.recipient = recipient;
    this.today = today;
    this.wording = Wording.of(languageOf(customer, recipient));
    this.claims = new Claims(claimed, customer.type(), letterhead.rates(), today);
  }

  Optional<Value> of(MergeField field) {
    return switch (field) {
      case NUMBER -> Optional.of(numbers());
      case PAYMENT_LINK -> letterhead.paymentPage().value(customer.number(), invoices);
      case INVOICE_TABLE -> Optional.of(new InvoiceTable(wording).of(claimed));
      default -> text(field).filter(not(String::isBlank)).map(Value::of);
    };
  }

  private Optional<String> text(MergeField field) {
    return switch (field) {
      case GENDER_AND_NAME -> Optional.of(salutation());
      case NOW -> Optional.of(wording.date(today));
      case INVOICE_DATE -> Optional.of(wording.date(oldest.invoiceDate()));
      case DUE_DATE -> Optional.of(wording.date(oldest.dueDate()));
      case DAYS_OVERDUE -> Optional.of(daysOverdue());
      case AMOUNT_INCL_TAX -> claims.amountInclTax().map(wording::money);
      case AMOUNT_EXCL_TAX -> claims.amountExclTax().map(wording::money);
      case BALANCE_DUE -> claims.balance().map(wording::money);
      case LATE_PENALTY -> claims.interest().map(wording::money);
      case FIXED_INDEMNITY -> claims.indemnity().map(wording::money);
      case TOTAL_CLAIMED -> claims.total().map(wording::money);
      case CUSTOMER_NAME -> Optional.of(customer.name());
      case SENDER_NAME -> letterhead.signatureOf(step);
      case COMPANY_NAME -> Optional.of(letterhead.companyName());
      case NUMBER, PAYMENT_LINK, INVOICE_TABLE -> throw new IllegalArgumentException(field.code());
    };
  }

  private Value numbers() {
    return Value.of(invoices.stream().map(InvoiceFacts::number).collect(Collectors.joining(", ")));
  }

  private String daysOverdue() {
    return Long.toString(Math.max(0, ChronoUnit.DAYS.between(oldest.dueDate(), today)));
  }

  private String salutation() {
    return contact(customer, recipient)
        .map(
            contact ->
                Stream.of(contact.civility(), contact.firstName(), contact.lastName())
                    .filter(Objects::nonNull)
                    .filter(not(String::isBlank))
                    .collect(Collectors.joining(" ")))
        .orElse(customer.name());
  }

  /**
   * The language in which a message is written: of the contact who receives it, or the customer's.
   */
  static String languageOf(CustomerFacts customer, Recipient recipient) {
    return contact(customer, recipient)
        .map(ContactFacts::language)
        .filter(not(String::isBlank))
        .orElse(customer.language());
  }

  private static Optional<ContactFacts> contact(CustomerFacts customer, Recipient recipient) {
    return customer.contacts().stream()
        .filter(contact -> Objects.equals(contact.id(), recipient.contactId()))
        .findFirst();
  }
}
