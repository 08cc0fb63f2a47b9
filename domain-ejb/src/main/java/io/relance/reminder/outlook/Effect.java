package io.relance.reminder.outlook;

import static java.util.stream.Collectors.toMap;

import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.Foreseen;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.outlook.MovedReminder.Kind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/** Compares the steps ahead of invoices as things stand with those that a draft would bring. */
final class Effect {

  private final Consumer<MovedReminder> taker;
  private final Map<Kind, Long> moved = new EnumMap<>(Kind.class);
  private long same;
  private long invoices;

  /**
   * @param taker is given what would change, step by step
   */
  Effect(Consumer<MovedReminder> taker) {
    this.taker = taker;
  }

  /**
   * @param now by the id of the invoice
   * @param then by the id of the invoice
   */
  void compare(
      CustomerFacts customer, Map<Long, List<Foreseen>> now, Map<Long, List<Foreseen>> then) {
    for (InvoiceFacts invoice : customer.invoices()) {
      long before = total();
      compare(
          customer,
          invoice,
          byStep(now.getOrDefault(invoice.id(), List.of())),
          byStep(then.getOrDefault(invoice.id(), List.of())));
      invoices += total() > before ? 1 : 0;
    }
  }

  DraftEffect asOf(LocalDate from, LocalDate upTo) {
    return new DraftEffect(from, upTo, moved, same, invoices);
  }

  private long total() {
    return moved.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Foreseen> byStep(List<Foreseen> steps) {
    BinaryOperator<Foreseen> first = (one, other) -> one;
    return steps.stream()
        .collect(toMap(one -> one.step().step().id(), one -> one, first, LinkedHashMap::new));
  }

  private void compare(
      CustomerFacts customer,
      InvoiceFacts invoice,
      Map<String, Foreseen> now,
      Map<String, Foreseen> then) {
    now.forEach((id, before) -> tell(customer, invoice, before, then.get(id)));
    then.forEach(
        (id, after) -> {
          if (!now.containsKey(id)) {
            tell(customer, invoice, null, after);
          }
        });
  }

  private void tell(CustomerFacts customer, InvoiceFacts invoice, Foreseen before, Foreseen after) {
    if (isSame(before, after)) {
      same++;
      return;
    }
    Kind kind = kind(before, after);
    moved.merge(kind, 1L, Long::sum);
    Foreseen shown = after == null ? before : after;
    taker.accept(
        new MovedReminder(
            kind,
            customer.number(),
            customer.name(),
            invoice.number(),
            shown.type(),
            shown.label(),
            before == null ? null : before.date(),
            after == null ? null : after.date()));
  }

  /** Its number in the version doesn't matter. */
  private static boolean isSame(Foreseen before, Foreseen after) {
    return before != null
        && after != null
        && before.date().equals(after.date())
        && before.step().step().equals(after.step().step());
  }

  private static Kind kind(Foreseen before, Foreseen after) {
    if (before == null) {
      return Kind.NEW;
    }
    if (after == null) {
      return Kind.GONE;
    }
    int later = after.date().compareTo(before.date());
    return later < 0 ? Kind.EARLIER : later > 0 ? Kind.LATER : Kind.REWORDED;
  }
}
