package io.relance.delivery.letter;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The letters of a night, counted.
 *
 * @param date the night's business date
 */
public record BatchView(
    LocalDate date,
    long letters,
    long pages,
    long registered,
    long queued,
    long printed,
    long posted,
    long withdrawn)
    implements Serializable {}
