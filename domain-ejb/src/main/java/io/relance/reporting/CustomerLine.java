package io.relance.reporting;

import io.relance.money.Money;
import io.relance.receivable.CustomerType;
import java.util.List;

/**
 * One line of the customers.
 *
 * @param category the name of the one that the customer was given or a rule derives, or null
 * @param derived whether a rule has put the customer into its category
 * @param debts one for each currency, that of most invoices first
 * @param scenario what its next invoice enters, or null where nothing is set
 * @param held whether nothing is sent to it
 */
public record CustomerLine(
    long id,
    String number,
    String name,
    CustomerType type,
    String language,
    String category,
    boolean derived,
    List<Debt> debts,
    CustomerScenario scenario,
    boolean held) {

  public CustomerLine {
    debts = List.copyOf(debts);
  }

  /** What is owed past its due date, one for each currency. */
  public List<Money> overdue() {
    return debts.stream().map(Debt::overdue).filter(Money::isPositive).toList();
  }

  /** What is owed in all, due or not, one for each currency. */
  public List<Money> owed() {
    return debts.stream().map(Debt::balance).toList();
  }

  public long openInvoices() {
    return debts.stream().mapToLong(Debt::invoices).sum();
  }

  public long overdueInvoices() {
    return debts.stream().mapToLong(Debt::overdueInvoices).sum();
  }
}
