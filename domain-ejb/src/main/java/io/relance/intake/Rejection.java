package io.relance.intake;

import java.io.Serializable;
import java.util.List;

/**
 * A row that is not taken.
 *
 * @param line the physical line on which it begins; the header is on 1
 * @param fault the first thing that is wrong
 * @param others what else is wrong with it
 * @param source the row as it stands in the file, cut where it is very long
 */
public record Rejection(int line, CellFault fault, List<CellFault> others, String source)
    implements Serializable {}
