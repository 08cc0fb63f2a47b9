package io.relance.intake;

import io.relance.intake.csv.CsvRow;
import java.util.List;

/**
 * An entry on its way to the ledger.
 *
 * @param rows the rows that it was read from
 */
record PendingEntry<E>(List<CsvRow> rows, E entry) {}
