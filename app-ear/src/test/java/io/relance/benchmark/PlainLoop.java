package io.relance.benchmark;

import io.relance.reminder.facts.CustomerFile;
import io.relance.reminder.facts.CustomerRange;
import io.relance.reminder.facts.FactsQueries;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a night reads and writes, without a server, a job or an entity: keyset pages, batched
 * inserts, one array update for each chunk and table, as many threads as there are partitions.
 */
final class PlainLoop {

  private static final int CUSTOMERS_IN_A_CHUNK = 250;

  private final Database database;
  private final LocalDate night;

  PlainLoop(Database database, LocalDate night) {
    this.database = database;
    this.night = night;
  }

  /** Opens connections to the copied tables. */
  @FunctionalInterface
  interface Database {
    Connection open() throws SQLException;
  }

  /**
   * @return how many invoices it has read
   */
  long run(int threads) throws SQLException, InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Long>> parts = new ArrayList<>();
      for (CustomerRange range : ranges(threads)) {
        parts.add(pool.submit(() -> read(range)));
      }
      long invoices = 0;
      for (Future<Long> part : parts) {
        invoices += part.get();
      }
      return invoices;
    } finally {
      pool.shutdown();
    }
  }

  private List<CustomerRange> ranges(int threads) throws SQLException {
    try (Connection connection = database.open()) {
      return CustomerRange.endingAt(
          new FactsQueries(connection, night).rangeEnds(threads, night.minusDays(1)));
    }
  }

  private long read(CustomerRange range) throws SQLException {
    try (Connection connection = database.open()) {
      connection.setAutoCommit(false);
      FactsQueries queries = new FactsQueries(connection, night);
      PlainWrites writes = new PlainWrites(connection, night);
      long invoices = 0;
      List<Long> page = page(queries, range, range.after());
      while (!page.isEmpty()) {
        List<CustomerFile> customers = queries.filesOf(page, night.minusDays(1));
        writes.write(customers.stream().map(CustomerFile::facts).toList());
        connection.commit();
        invoices += customers.stream().mapToInt(CustomerFile::invoices).sum();
        page = page(queries, range, page.get(page.size() - 1));
      }
      return invoices;
    }
  }

  private List<Long> page(FactsQueries queries, CustomerRange range, long after)
      throws SQLException {
    return queries.customers(after, range.upTo(), night.minusDays(1), CUSTOMERS_IN_A_CHUNK);
  }
}
