package io.relance.reminder.manual;

import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.Recipient;
import io.relance.reminder.manual.ManualFault.Code;
import io.relance.scenario.Step;
import io.relance.user.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person wants sent, held against what there is to be reminded of.
 *
 * @param step the order's text, cleaned
 * @param chosen what the order is about, in the customer's order
 */
record ManualDraft(Prospect found, ManualOrder order, Step.Email step, List<Remindable> chosen) {

  static ManualDraft of(Prospect found, ManualOrder order) {
    return new ManualDraft(
        found,
        order,
        (Step.Email) ManualReminder.step(order.text(), order.sender()).cleaned(),
        found.overdue().stream()
            .filter(one -> order.invoices().contains(one.invoice().number()))
            .toList());
  }

  Claimed claimed() {
    return Claimed.of(
        found.customer(), chosen.stream().map(Remindable::invoice).toList(), isLessCredits());
  }

  /**
   * Whether it takes off what is open in the customer's favour: it does where it is about all that
   * is overdue, as a night's message for the whole customer.
   */
  boolean isLessCredits() {
    return !order.invoices().isEmpty() && chosen.size() == found.overdue().size();
  }

  /** Who is proposed; or the contact who has the order's address, or whoever else it belongs to. */
  Optional<Recipient> recipient() {
    return order.address() == null ? found.proposed() : Optional.of(found.owner(order.address()));
  }

  /** What is wrong with its invoices and its addresses. */
  List<ManualFault> faults() {
    return Stream.of(
            withoutInvoice(), unknown(), held(), mixed(), covered(), unaddressed(), badAddresses())
        .flatMap(faults -> faults)
        .toList();
  }

  private Stream<ManualFault> withoutInvoice() {
    return order.invoices().isEmpty()
        ? Stream.of(ManualFault.of("invoices", Code.NO_INVOICE))
        : Stream.empty();
  }

  private Stream<ManualFault> unknown() {
    List<String> known = chosen.stream().map(one -> one.invoice().number()).toList();
    return order.invoices().stream()
        .filter(number -> !known.contains(number))
        .sorted()
        .map(number -> ManualFault.of("invoices", Code.NOT_OVERDUE, number));
  }

  private Stream<ManualFault> held() {
    return chosen.stream()
        .filter(one -> !one.allowed())
        .map(one -> ManualFault.of("invoices", Code.INSOLVENT, one.invoice().number()));
  }

  private boolean severalCurrencies() {
    return chosen.stream().map(one -> one.invoice().balanceDue().currency()).distinct().count() > 1;
  }

  private Stream<ManualFault> mixed() {
    return severalCurrencies()
        ? Stream.of(ManualFault.of("invoices", Code.SEVERAL_CURRENCIES))
        : Stream.empty();
  }

  private Stream<ManualFault> covered() {
    boolean claims = chosen.isEmpty() || severalCurrencies() || claimed().total().isPositive();
    return claims ? Stream.empty() : Stream.of(ManualFault.of("invoices", Code.COVERED_BY_CREDITS));
  }

  private Stream<ManualFault> unaddressed() {
    return recipient().isEmpty()
        ? Stream.of(ManualFault.of("address", Code.NO_RECIPIENT))
        : Stream.empty();
  }

  private Stream<ManualFault> badAddresses() {
    return Stream.concat(bad("address", order.address()), bad("blindCopy", order.blindCopy()));
  }

  private static Stream<ManualFault> bad(String field, String address) {
    return address == null || EmailAddress.isValid(address)
        ? Stream.empty()
        : Stream.of(ManualFault.of(field, Code.BAD_EMAIL, address));
  }
}
