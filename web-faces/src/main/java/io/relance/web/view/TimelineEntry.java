package io.relance.web.view;

import java.time.LocalDate;

/**
 * One event of an invoice's story, in the reader's words.
 *
 * @param tile the style class that colours its tile
 * @param icon the name of a PrimeIcon, without its prefix
 * @param chip the constant whose chip stands behind the title, or null
 * @param detail a sentence, or empty
 * @param dispatch the number of the message that can be read, or null
 */
public record TimelineEntry(
    LocalDate on,
    String tile,
    String icon,
    String title,
    Enum<?> chip,
    String detail,
    Long dispatch) {}
