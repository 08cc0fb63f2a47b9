package io.relance.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Invoices on PostgreSQL that nobody else can write about as long as this is open: a night comes up
 * to them, and waits in the middle of a chunk.
 */
final class BarredInvoices implements AutoCloseable {

  private static final String WAITING =
      "select count(*) from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))";

  private final Connection connection;

  private BarredInvoices(Connection connection) {
    this.connection = connection;
  }

  static BarredInvoices of(String url, String... numbers) throws SQLException {
    Connection connection = DriverManager.getConnection(url, PostgreSql.USER, PostgreSql.PASSWORD);
    connection.setAutoCommit(false);
    try (PreparedStatement bar =
        connection.prepareStatement("select id from invoice where number = any (?) for update")) {
      bar.setArray(1, connection.createArrayOf("varchar", numbers));
      bar.executeQuery();
    }
    return new BarredInvoices(connection);
  }

  /** How many transactions have come up to them. */
  int waiting() {
    try (PreparedStatement count = connection.prepareStatement(WAITING);
        ResultSet found = count.executeQuery()) {
      found.next();
      return found.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets them pass. */
  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
