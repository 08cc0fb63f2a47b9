package io.relance.reporting;

import io.relance.money.Money;
import java.time.LocalDate;

/**
 * What lowered an invoice's balance.
 *
 * @param credit true for a credit note, false for a payment
 * @param method how it was paid, in the source system's words, or null
 */
public record Settlement(
    LocalDate on, boolean credit, String reference, String method, Money amount) {}
