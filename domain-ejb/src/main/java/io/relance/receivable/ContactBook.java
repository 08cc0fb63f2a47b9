package io.relance.receivable;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Enters contacts. */
final class ContactBook {

  private final EntityManager entities;

  ContactBook(EntityManager entities) {
    this.entities = entities;
  }

  List<EntryResult> enter(List<ContactEntry> entries) {
    Map<String, Customer> customers =
        new LedgerLookup(entities)
            .customers(entries.stream().map(ContactEntry::customerNumber).distinct().toList());
    Map<Key, Contact> known = known(customers);
    return entries.stream()
        .map(entry -> enter(entry, customers.get(entry.customerNumber()), known))
        .toList();
  }

  private EntryResult enter(ContactEntry entry, Customer customer, Map<Key, Contact> known) {
    if (customer == null) {
      return new EntryResult.Refused("customerNumber", Objection.UNKNOWN_CUSTOMER);
    }
    Key key = Key.of(customer.id(), entry.reference(), entry.lastName(), entry.firstName());
    Contact contact = known.get(key);
    if (contact != null) {
      return EntryResult.changed(revise(contact, entry));
    }
    if (entry.lastName() == null) {
      return EntryResult.missing("lastName");
    }
    contact = new Contact(customer.id(), entry.reference(), entry.lastName(), entry.firstName());
    revise(contact, entry);
    entities.persist(contact);
    known.put(key, contact);
    return EntryResult.Entered.CREATED;
  }

  private static boolean revise(Contact contact, ContactEntry entry) {
    Revision revision = new Revision();
    contact.call(
        revision.revised(entry.civility(), contact.civility().orElse(null)),
        revision.revised(entry.firstName(), contact.firstName().orElse(null)),
        revision.revised(entry.lastName(), contact.lastName()));
    contact.reachAt(
        revision.revised(entry.email(), contact.email().orElse(null)),
        revision.revised(entry.phone(), contact.phone().orElse(null)));
    contact.serveAs(
        revision.revised(entry.billing(), contact.billing()),
        revision.revised(entry.decisionMaker(), contact.decisionMaker()));
    revision.revise(entry.language(), contact.language().orElse(null), contact::speak);
    return revision.changed();
  }

  private Map<Key, Contact> known(Map<String, Customer> customers) {
    Map<Key, Contact> known = new HashMap<>();
    if (!customers.isEmpty()) {
      entities
          .createQuery(
              "select c from Contact c where c.customerId in :customers order by c.id",
              Contact.class)
          .setParameter("customers", customers.values().stream().map(Customer::id).toList())
          .getResultList()
          .forEach(contact -> known.putIfAbsent(Key.of(contact), contact));
    }
    return known;
  }

  /** By reference or, where there is none, by the names. */
  private record Key(long customerId, String reference, String lastName, String firstName) {

    static Key of(long customerId, String reference, String lastName, String firstName) {
      return reference == null
          ? new Key(customerId, null, lastName, firstName)
          : new Key(customerId, reference, null, null);
    }

    static Key of(Contact contact) {
      return of(
          contact.customerId(),
          contact.reference().orElse(null),
          contact.lastName(),
          contact.firstName().orElse(null));
    }
  }
}
