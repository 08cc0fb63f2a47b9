package io.relance.intake;

import io.relance.intake.csv.CsvRow;
import io.relance.receivable.ScheduleEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings the rows of each invoice's schedule together, wherever they stand in the file: those that
 * can be read replace the former one.
 */
final class ScheduleRows implements RowReading.Receiver<InstallmentRow> {

  private final ImportTally tally;
  private final Map<String, Schedule> schedules = new LinkedHashMap<>();

  ScheduleRows(ImportTally tally) {
    this.tally = tally;
  }

  @Override
  public void take(CsvRow row, InstallmentRow installment) {
    Schedule schedule =
        schedules.computeIfAbsent(installment.invoiceNumber(), number -> new Schedule());
    schedule.rows.add(row);
    schedule.amounts.put(installment.dueDate(), installment.amount());
  }

  @Override
  public void reject(CsvRow row, List<CellFault> faults) {
    tally.rejected(row, faults);
  }

  void bringTo(ChunkWriter<ScheduleEntry> ledger) {
    schedules.forEach(
        (invoice, schedule) ->
            ledger.add(
                new PendingEntry<>(schedule.rows, new ScheduleEntry(invoice, schedule.amounts))));
  }

  private static final class Schedule {
    private final List<CsvRow> rows = new ArrayList<>();
    private final SortedMap<LocalDate, BigDecimal> amounts = new TreeMap<>();
  }
}
