package io.relance.intake;

import io.relance.intake.csv.CsvReader;
import io.relance.intake.csv.UnreadableHeaderException;
import io.relance.receivable.EntryResult;
import io.relance.receivable.Ledger;
import io.relance.receivable.ScheduleEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** One file on its way into the ledger, from its header to its report. */
final class FileImport {

  private final CsvReader csv;
  private final Header header;
  private final ImportKind kind;
  private final Predicate<String> scenarios;
  private final ImportTally tally = new ImportTally();

  private FileImport(CsvReader csv, Header header, ImportKind kind, Predicate<String> scenarios) {
    this.csv = csv;
    this.header = header;
    this.kind = kind;
    this.scenarios = scenarios;
  }

  /**
   * @param scenarios whether a code is one of a scenario
   */
  static FileImport open(ImportKind kind, InputStream file, Predicate<String> scenarios)
      throws IOException, FileRefusedException {
    try {
      CsvReader csv = CsvReader.open(file);
      return new FileImport(csv, Header.of(kind, csv.header()), kind, scenarios);
    } catch (UnreadableHeaderException unreadable) {
      throw new FileRefusedException(
          switch (unreadable.reason()) {
            case EMPTY_FILE -> FileRefusedException.Reason.EMPTY_FILE;
            case BLANK, TOO_LONG, NOT_UTF8, QUOTES -> FileRefusedException.Reason.UNREADABLE_HEADER;
          },
          List.of());
    }
  }

  ImportReport into(Ledger ledger) throws IOException {
    switch (kind) {
      case CUSTOMERS -> enter(RowKinds.CUSTOMERS, ledger::enterCustomers);
      case CONTACTS -> enter(RowKinds.CONTACTS, ledger::enterContacts);
      case INVOICES -> enter(RowKinds.INVOICES, ledger::enterInvoices);
      case PAYMENTS -> enter(RowKinds.PAYMENTS, ledger::enterPayments);
      case CREDIT_NOTES -> enter(RowKinds.CREDIT_NOTES, ledger::enterCreditNotes);
      case INSTALLMENTS -> enterSchedules(ledger);
    }
    return tally.report(header.names(), header.unknown());
  }

  private <E> void enter(RowKind<E> rows, Function<List<E>, List<EntryResult>> ledger)
      throws IOException {
    ChunkWriter<E> writer = new ChunkWriter<>(ledger, tally);
    new RowReading<>(csv, header, rows, scenarios).readAll(tally, new EntryRows<>(writer, tally));
    writer.flush();
  }

  private void enterSchedules(Ledger ledger) throws IOException {
    ScheduleRows schedules = new ScheduleRows(tally);
    new RowReading<>(csv, header, RowKinds.INSTALLMENTS, scenarios).readAll(tally, schedules);
    ChunkWriter<ScheduleEntry> writer = new ChunkWriter<>(ledger::enterSchedules, tally);
    schedules.bringTo(writer);
    writer.flush();
  }
}
