package io.relance.receivable;

import io.relance.money.Money;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Enters invoices. */
final class InvoiceBook {

  private final EntityManager entities;
  private final PaymentTerms companyTerms;

  InvoiceBook(EntityManager entities, PaymentTerms companyTerms) {
    this.entities = entities;
    this.companyTerms = companyTerms;
  }

  List<EntryResult> enter(List<InvoiceEntry> entries) {
    LedgerLookup lookup = new LedgerLookup(entities);
    Map<String, Invoice> known =
        lookup.invoices(entries.stream().map(InvoiceEntry::number).toList());
    Map<String, Customer> customers =
        lookup.customers(
            entries.stream()
                .map(InvoiceEntry::customerNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return entries.stream()
        .map(entry -> enter(entry, known.get(entry.number()), customers))
        .toList();
  }

  private EntryResult enter(InvoiceEntry entry, Invoice known, Map<String, Customer> customers) {
    Customer customer = customers.get(entry.customerNumber());
    if (entry.customerNumber() != null && customer == null) {
      return new EntryResult.Refused("customerNumber", Objection.UNKNOWN_CUSTOMER);
    }
    return known == null ? create(entry, customer) : revise(entry, known, customer);
  }

  private EntryResult create(InvoiceEntry entry, Customer customer) {
    Optional<String> missing = missing(entry);
    if (missing.isPresent()) {
      return EntryResult.missing(missing.get());
    }
    LocalDate due =
        Optional.ofNullable(entry.dueDate())
            .orElseGet(() -> PaymentTerms.of(customer, companyTerms).dueDate(entry.invoiceDate()));
    Optional<EntryResult> objection =
        objection(
            entry.invoiceDate(),
            due,
            entry.currency(),
            entry.amountInclTax(),
            entry.amountExclTax());
    if (objection.isPresent()) {
      return objection.get();
    }
    Money price = new Money(entry.amountInclTax(), entry.currency());
    Invoice invoice = new Invoice(entry.number(), customer.id(), entry.invoiceDate(), due, price);
    invoice.reprice(price, entry.amountExclTax());
    reviseTreatment(invoice, entry, new Revision());
    entities.persist(invoice);
    return EntryResult.Entered.CREATED;
  }

  private static Optional<String> missing(InvoiceEntry entry) {
    if (entry.customerNumber() == null) {
      return Optional.of("customerNumber");
    }
    if (entry.invoiceDate() == null) {
      return Optional.of("invoiceDate");
    }
    if (entry.currency() == null) {
      return Optional.of("currency");
    }
    return entry.amountInclTax() == null ? Optional.of("amountInclTax") : Optional.empty();
  }

  private static EntryResult revise(InvoiceEntry entry, Invoice invoice, Customer customer) {
    Revision revision = new Revision();
    LocalDate date = revision.revised(entry.invoiceDate(), invoice.invoiceDate());
    LocalDate due = revision.revised(entry.dueDate(), invoice.dueDate());
    Currency currency = revision.revised(entry.currency(), invoice.currency());
    BigDecimal incl =
        Decimals.revised(revision, entry.amountInclTax(), invoice.amountInclTax().amount());
    BigDecimal excl =
        Decimals.revised(
            revision,
            entry.amountExclTax(),
            invoice.amountExclTax().map(Money::amount).orElse(null));
    Optional<EntryResult> objection = objection(date, due, currency, incl, excl);
    if (objection.isPresent()) {
      return objection.get();
    }
    if (revision.changed()) {
      invoice.redate(date, due);
      invoice.reprice(new Money(incl, currency), excl);
    }
    revision.revise(
        customer == null ? null : customer.id(), invoice.customerId(), invoice::belongTo);
    reviseTreatment(invoice, entry, revision);
    return EntryResult.changed(revision.changed());
  }

  private static void reviseTreatment(Invoice invoice, InvoiceEntry entry, Revision revision) {
    revision.revise(entry.status(), invoice.status(), invoice::declare);
    revision.revise(entry.doNotRemind(), invoice.doNotRemind(), invoice::doNotRemind);
    revision.revise(entry.scenario(), invoice.scenario().orElse(null), invoice::followScenario);
  }

  private static Optional<EntryResult> objection(
      LocalDate date, LocalDate due, Currency currency, BigDecimal incl, BigDecimal excl) {
    if (due.isBefore(date)) {
      return Optional.of(new EntryResult.Refused("dueDate", Objection.DUE_BEFORE_INVOICE));
    }
    if (!Decimals.fit(incl, currency)) {
      return Optional.of(new EntryResult.Refused("amountInclTax", Objection.TOO_MANY_DECIMALS));
    }
    return excl == null || Decimals.fit(excl, currency)
        ? Optional.empty()
        : Optional.of(new EntryResult.Refused("amountExclTax", Objection.TOO_MANY_DECIMALS));
  }
}
