package io.relance.reminder.decision;

import io.relance.money.Money;
import io.relance.scenario.Grouping;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which of a night's messages to one customer take off what is open in the customer's favour,
 * so that one credit lowers one debt only. Of the messages for the whole customer it is, in each
 * currency, the one that is about most money, the first of equals; and every other that speaks of
 * one of its invoices, for it claims the same debt once more. Where the credits are more than that
 * message is about, all take them off: rather nothing is claimed than what is not owed.
 */
final class Netting {

  private final ScenarioCatalogue scenarios;
  private final CustomerFacts customer;

  Netting(ScenarioCatalogue scenarios, CustomerFacts customer) {
    this.scenarios = scenarios;
    this.customer = customer;
  }

  /**
   * @param messages joined
   * @return the same in their order
   */
  List<DecidedMessage> of(List<DecidedMessage> messages) {
    Map<Currency, DecidedMessage> most = new HashMap<>();
    messages.stream()
        .filter(this::isPerCustomer)
        .forEach(message -> most.merge(owed(message).currency(), message, Netting::greater));
    return messages.stream()
        .map(message -> isPerCustomer(message) ? netted(message, most) : message)
        .toList();
  }

  private boolean isPerCustomer(DecidedMessage message) {
    return scenarios.of(message).grouping() == Grouping.PER_CUSTOMER;
  }

  private static DecidedMessage greater(DecidedMessage first, DecidedMessage second) {
    return owed(second).amount().compareTo(owed(first).amount()) > 0 ? second : first;
  }

  private static Money owed(DecidedMessage message) {
    return Claimed.owed(message.invoices());
  }

  private DecidedMessage netted(DecidedMessage message, Map<Currency, DecidedMessage> most) {
    DecidedMessage greatest = most.get(owed(message).currency());
    return message.lessCredits(isCovered(greatest) || claimsTheSame(message, greatest));
  }

  private boolean isCovered(DecidedMessage message) {
    return message.lessCredits(true).claimed(customer).total().amount().signum() < 0;
  }

  private static boolean claimsTheSame(DecidedMessage one, DecidedMessage other) {
    Set<Long> shared = ids(one);
    shared.retainAll(ids(other));
    return !shared.isEmpty();
  }

  private static Set<Long> ids(DecidedMessage message) {
    Set<Long> ids = new HashSet<>();
    message.invoices().forEach(invoice -> ids.add(invoice.id()));
    return ids;
  }
}
