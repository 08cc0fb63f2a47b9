package io.relance.reminder;

import java.time.LocalDateTime;

/**
 * A dispatch's try to leave, in the company's time zone.
 *
 * @param at by the clock
 * @param asOf the moment that the delivery is made for, which may be later than the clock's
 * @param leaseUntil by when its answer is there, or else nobody waits for one any more
 */
public record Attempt(LocalDateTime at, LocalDateTime asOf, LocalDateTime leaseUntil) {}
