package io.relance.delivery.letter;

import static io.relance.delivery.DeliveringCompany.NIGHT;

import io.relance.delivery.DeliveringCompany;
import io.relance.delivery.RelayFake;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.Channel;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.Step;
import io.relance.testing.H2Database;
import java.util.List;
import java.util.Map;

/** A night has decided a registered letter to each of two customers, to be made that morning. */
final class QueuedLetters {

  private final RelayFake relay = new RelayFake(Channel.LETTER);
  private final DeliveringCompany company;
  private Invoice first;

  /**
   * @param provider whom the company has
   */
  QueuedLetters(H2Database database, MailingProvider provider) {
    company =
        new DeliveringCompany(database).having(MailingProvider.class, provider).sendingBy(relay);
  }

  /** Decides them. */
  QueuedLetters decide() {
    company.open(
        Grouping.PER_INVOICE,
        List.of(
            new Step.Pause("p1", null, 10, PauseFrom.PREVIOUS),
            new Step.Letter(
                "l1", null, "<p>Facture [[!Number]] & suite</p>", true, true, Map.of())));
    owes("C-2", "F-2");
    first = owes("C-1", "F-1");
    company.ledger().night(NIGHT);
    return this;
  }

  /** Decides and makes them. */
  QueuedLetters make() {
    decide().company.deliver();
    return this;
  }

  private Invoice owes(String number, String invoice) {
    Customer customer = company.ledger().customer(number);
    company.change(
        entities ->
            entities
                .find(Customer.class, customer.id())
                .liveAt("1 rue du Port", "44000", "Nantes", "FR"));
    return company.owes(customer, invoice);
  }

  DeliveringCompany company() {
    return company;
  }

  RelayFake relay() {
    return relay;
  }

  /** The one of the first letter in the order of print. */
  Invoice firstInvoice() {
    return first;
  }

  Letters queue() {
    return company.bean(Letters.class);
  }

  LetterView firstLetter() {
    return queue().of(NIGHT).get(0);
  }

  void close() {
    company.close();
  }
}
