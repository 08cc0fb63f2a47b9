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
 * Brings the rows of each invoice's schedule together, wherever they stand in the file. A schedule
 * with a bad row is left as it is: half of a plan is none.
 */
final class ScheduleRows implements RowReading.Receiver<InstallmentRow> {

  private final ImportTally tally;
  private final Map<String, Schedule> schedules = new LinkedHashMap<>();

  ScheduleRows(ImportTally tally) {
    this.tally = tally;
  }

  @Override
  public void take(CsvRow row, InstallmentRow installment) {
    Schedule schedule = schedule(installment.invoiceNumber());
    schedule.rows.add(row);
    schedule.amounts.put(installment.dueDate(), installment.amount());
  }

  @Override
  public void reject(CsvRow row, Cells cells, List<CellFault> faults) {
    tally.rejected(row, faults);
    String invoice = cells.raw("invoice_number");
    if (!invoice.isEmpty()) {
      schedule(invoice).broken = true;
    }
  }

  void bringTo(ChunkWriter<ScheduleEntry> ledger) {
    schedules.forEach(
        (invoice, schedule) -> {
          if (schedule.broken) {
            schedule.rows.forEach(this::rejectIncomplete);
          } else {
            ledger.add(
                new PendingEntry<>(schedule.rows, new ScheduleEntry(invoice, schedule.amounts)));
          }
        });
  }

  private void rejectIncomplete(CsvRow row) {
    tally.rejected(row, List.of(CellFault.of("invoice_number", RejectionCode.SCHEDULE_INCOMPLETE)));
  }

  private Schedule schedule(String invoice) {
    return schedules.computeIfAbsent(invoice, number -> new Schedule());
  }

  private static final class Schedule {
    private final List<CsvRow> rows = new ArrayList<>();
    private final SortedMap<LocalDate, BigDecimal> amounts = new TreeMap<>();
    private boolean broken;
  }
}
