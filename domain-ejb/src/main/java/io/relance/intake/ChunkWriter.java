package io.relance.intake;

import io.relance.intake.csv.CsvRow;
import io.relance.receivable.EntryResult;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings entries to the ledger in chunks. Where the database refuses a chunk, its entries are
 * brought one by one, so that the bad one alone stays out.
 */
final class ChunkWriter<E> {

  private static final Logger LOG = Logger.getLogger(ChunkWriter.class.getName());
  private static final int CHUNK = 500;

  /** SQL states of bad data, broken constraints and lost races: the entry's, not the database's. */
  private static final Set<String> STATES_OF_DATA = Set.of("22", "23", "40");

  private final Function<List<E>, List<EntryResult>> ledger;
  private final ImportTally tally;
  private final List<PendingEntry<E>> chunk = new ArrayList<>(CHUNK);

  ChunkWriter(Function<List<E>, List<EntryResult>> ledger, ImportTally tally) {
    this.ledger = ledger;
    this.tally = tally;
  }

  void add(PendingEntry<E> pending) {
    chunk.add(pending);
    if (chunk.size() == CHUNK) {
      flush();
    }
  }

  void flush() {
    if (!chunk.isEmpty()) {
      enter(List.copyOf(chunk));
      chunk.clear();
    }
  }

  private void enter(List<PendingEntry<E>> pending) {
    List<EntryResult> results;
    try {
      results = ledger.apply(pending.stream().map(PendingEntry::entry).toList());
    } catch (RuntimeException refused) {
      enterOneByOne(pending, refused);
      return;
    }
    for (int i = 0; i < results.size(); i++) {
      count(pending.get(i), results.get(i));
    }
  }

  private void enterOneByOne(List<PendingEntry<E>> pending, RuntimeException refused) {
    if (!concernsData(refused)) {
      throw refused;
    }
    if (pending.size() > 1) {
      pending.forEach(one -> enter(List.of(one)));
      return;
    }
    PendingEntry<E> one = pending.get(0);
    LOG.log(Level.WARNING, refused, () -> "Line " + one.rows().get(0).line() + " is not stored.");
    reject(one, CellFault.of(null, RejectionCode.NOT_STORED));
  }

  private void count(PendingEntry<E> pending, EntryResult result) {
    if (result instanceof EntryResult.Refused refused) {
      String field = column(refused.field());
      reject(pending, CellFault.of(field, RejectionCode.valueOf(refused.objection().name())));
    } else if (result instanceof EntryResult.Entered entered) {
      tally.entered(entered, pending.rows().size());
    }
  }

  private void reject(PendingEntry<E> pending, CellFault fault) {
    for (CsvRow row : pending.rows()) {
      tally.rejected(row, List.of(fault));
    }
  }

  /** The column of an entry's component: {@code customer_number} of {@code customerNumber}. */
  private static String column(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static boolean concernsData(Throwable refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException) {
        return true;
      }
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().length() > 1
          && STATES_OF_DATA.contains(sql.getSQLState().substring(0, 2))) {
        return true;
      }
    }
    return false;
  }
}
