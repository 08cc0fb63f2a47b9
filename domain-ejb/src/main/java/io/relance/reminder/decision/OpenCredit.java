package io.relance.reminder.decision;

import io.relance.money.Money;
import java.time.LocalDate;

/**
 * What is open in a customer's favour: an invoice that was credited, or paid, beyond its amount.
 *
 * @param number the invoice's
 * @param on the invoice's date
 * @param amount positive
 */
public record OpenCredit(String number, LocalDate on, Money amount) {}
