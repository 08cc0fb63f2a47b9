package io.relance.intake;

import io.relance.intake.csv.CsvRow;
import java.util.List;

/** Brings each row to the ledger as an entry of its own. */
record EntryRows<E>(ChunkWriter<E> ledger, ImportTally tally) implements RowReading.Receiver<E> {

  @Override
  public void take(CsvRow row, E entry) {
    ledger.add(new PendingEntry<>(List.of(row), entry));
  }

  @Override
  public void reject(CsvRow row, List<CellFault> faults) {
    tally.rejected(row, faults);
  }
}
