package io.relance.reminder.facts;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Runs a statement and hands its rows over, one after the other. */
final class Query {

  private static final int FETCHED_AT_ONCE = 1_000;

  private final Connection connection;

  Query(Connection connection) {
    this.connection = connection;
  }

  @FunctionalInterface
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  interface Taking {
    void take(ResultSet row) throws SQLException;
  }

  /**
   * @param parameters in the order of their places; a {@code Long[]} becomes an array of ids
   */
  <T> List<T> list(String sql, Reading<T> reading, Object... parameters) throws SQLException {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(reading.read(row)), parameters);
    return rows;
  }

  void each(String sql, Taking taking, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      for (int i = 0; i < parameters.length; i++) {
        bind(statement, i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taking.take(rows);
        }
      }
    }
  }

  private void bind(PreparedStatement statement, int place, Object value) throws SQLException {
    if (value instanceof Long[] ids) {
      Array array = connection.createArrayOf("bigint", ids);
      statement.setArray(place, array);
    } else {
      statement.setObject(place, value);
    }
  }

  static LocalDate date(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
