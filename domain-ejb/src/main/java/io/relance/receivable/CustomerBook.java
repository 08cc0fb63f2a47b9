package io.relance.receivable;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Enters customers, and the categories that they name. */
final class CustomerBook {

  private final EntityManager entities;
  private final String companyLanguage;

  CustomerBook(EntityManager entities, String companyLanguage) {
    this.entities = entities;
    this.companyLanguage = companyLanguage;
  }

  List<EntryResult> enter(List<CustomerEntry> entries) {
    Map<String, Customer> known =
        new LedgerLookup(entities).customers(entries.stream().map(CustomerEntry::number).toList());
    addCategories(entries);
    return entries.stream().map(entry -> enter(entry, known.get(entry.number()))).toList();
  }

  private EntryResult enter(CustomerEntry entry, Customer known) {
    if (known != null) {
      return EntryResult.changed(revise(known, entry));
    }
    if (entry.name() == null) {
      return EntryResult.missing("name");
    }
    Customer customer = new Customer(entry.number(), entry.name(), companyLanguage);
    revise(customer, entry);
    entities.persist(customer);
    return EntryResult.Entered.CREATED;
  }

  private static boolean revise(Customer customer, CustomerEntry entry) {
    Revision revision = new Revision();
    revision.revise(entry.name(), customer.name(), customer::rename);
    revision.revise(entry.type(), customer.type(), customer::becomes);
    revision.revise(entry.language(), customer.language(), customer::speak);
    revision.revise(entry.category(), customer.category().orElse(null), customer::classify);
    revision.revise(entry.scenario(), customer.scenario().orElse(null), customer::followScenario);
    customer.reachAt(
        revision.revised(entry.email(), customer.email().orElse(null)),
        revision.revised(entry.phone(), customer.phone().orElse(null)));
    customer.liveAt(
        revision.revised(entry.street(), customer.street().orElse(null)),
        revision.revised(entry.postalCode(), customer.postalCode().orElse(null)),
        revision.revised(entry.city(), customer.city().orElse(null)),
        revision.revised(entry.country(), customer.country().orElse(null)));
    customer.agreeTerms(
        revision.revised(entry.paymentTermsDays(), customer.paymentTermsDays().orElse(null)),
        revision.revised(
            entry.paymentTermsEndOfMonth(), customer.paymentTermsEndOfMonth().orElse(null)));
    return revision.changed();
  }

  private void addCategories(List<CustomerEntry> entries) {
    Set<String> named = new HashSet<>();
    entries.stream().map(CustomerEntry::category).filter(Objects::nonNull).forEach(named::add);
    if (named.isEmpty()) {
      return;
    }
    named.removeAll(
        entities
            .createQuery(
                "select c.name from CustomerCategory c where c.name in :names", String.class)
            .setParameter("names", named)
            .getResultList());
    named.forEach(name -> entities.persist(new CustomerCategory(name)));
  }
}
