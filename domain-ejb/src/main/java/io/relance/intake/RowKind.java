package io.relance.intake;

import java.util.List;
import java.util.function.Function;

/**
 * How the rows of one kind are read.
 *
 * @param identifiers the columns without which the row names nothing
 * @param key the columns that may not be the same in two rows of a file, the telling one first
 * @param read an entry of the ledger, from cells whose identifiers are there
 */
record RowKind<E>(
    List<String> identifiers, Function<Cells, List<String>> key, Function<Cells, E> read) {

  RowKind(List<String> identifiers, Function<Cells, E> read) {
    this(identifiers, cells -> identifiers, read);
  }
}
