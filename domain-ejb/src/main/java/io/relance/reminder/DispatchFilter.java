package io.relance.reminder;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which dispatches are asked for; what is null or empty asks for nothing.
 *
 * @param from the first business date
 * @param to the last business date
 * @param invoice an invoice's number
 * @param customer a customer's number
 * @param states any of them
 * @param text part of a customer's name, or of a number of the customer or of an invoice
 * @param level the level that an invoice reached with it
 * @param decided whether only what a night has decided is asked for, no rectification
 */
public record DispatchFilter(
    LocalDate from,
    LocalDate to,
    String invoice,
    String customer,
    Set<DispatchState> states,
    String text,
    Integer level,
    boolean decided) {

  public static final DispatchFilter ALL =
      new DispatchFilter(null, null, null, null, Set.of(), null);

  public DispatchFilter(
      LocalDate from,
      LocalDate to,
      String invoice,
      String customer,
      Set<DispatchState> states,
      String text) {
    this(from, to, invoice, customer, states, text, null, false);
  }

  public DispatchFilter {
    states = states.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(states));
  }

  /** The same, in one state only. */
  public DispatchFilter in(DispatchState state) {
    return in(Set.of(state));
  }

  /** The same, in some states only. */
  public DispatchFilter in(Set<DispatchState> some) {
    return new DispatchFilter(from, to, invoice, customer, some, text, level, decided);
  }

  public static DispatchFilter ofInvoice(String number) {
    return about(null, number);
  }

  /**
   * @param customer a number, or null
   * @param invoice a number, or null
   */
  public static DispatchFilter about(String customer, String invoice) {
    return new DispatchFilter(null, null, invoice, customer, Set.of(), null);
  }
}
