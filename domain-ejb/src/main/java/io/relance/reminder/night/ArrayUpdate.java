package io.relance.reminder.night;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Updates many rows in one statement, which takes an array for each column: the statement's cost is
 * in the rows, not in the trips to the database. It runs on H2 and on PostgreSQL.
 */
public final class ArrayUpdate<T> {

  private final String sql;
  private final List<Column<T>> columns;

  /**
   * @param type its SQL type
   */
  record Column<T>(String name, String type, Function<T, Object> value) {}

  /**
   * @param match condition by which a row {@code t} of the table is one of the rows {@code n}
   * @param set assignments of columns of {@code n}
   */
  ArrayUpdate(String table, String match, String set, List<Column<T>> columns) {
    this.columns = List.copyOf(columns);
    this.sql =
        "merge into %s t using (select * from unnest(%s) as a (%s)) n on %s when matched then update set %s"
            .formatted(
                table,
                joined(column -> "cast(? as " + column.type() + " array)"),
                joined(Column::name),
                match,
                set);
  }

  private String joined(Function<Column<T>, String> part) {
    return columns.stream().map(part).collect(Collectors.joining(", "));
  }

  /**
   * @return how many rows were updated
   */
  int execute(Connection connection, List<T> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        Column<T> column = columns.get(i);
        Object[] values = rows.stream().map(column.value()).toArray();
        statement.setArray(i + 1, connection.createArrayOf(column.type(), values));
      }
      return statement.executeUpdate();
    }
  }
}
