package io.relance.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The same tables, rows, indexes and foreign keys once more, in a schema of their own. */
final class LedgerCopy {

  static final String SCHEMA = "loop";

  private static final List<String> TABLES =
      List.of(
          "customer_category",
          "customer",
          "contact",
          "invoice",
          "payment",
          "credit_note",
          "customer_hold",
          "dispute",
          "promise",
          "scenario_position",
          "recorded_reason",
          "reminder_dispatch",
          "dispatch_invoice");

  private LedgerCopy() {}

  static void make(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema " + SCHEMA);
      for (String table : TABLES) {
        statement.execute(
            "create table %1$s.%2$s (like public.%2$s including all)".formatted(SCHEMA, table));
        statement.execute(
            "insert into %1$s.%2$s select * from public.%2$s".formatted(SCHEMA, table));
      }
      for (String sequence : List.of("recorded_reason_seq", "reminder_dispatch_seq")) {
        statement.execute(
            "create sequence %s.%s increment by 50 start with 100000001"
                .formatted(SCHEMA, sequence));
      }
      List<String> keys = foreignKeys(statement);
      statement.execute("set search_path to " + SCHEMA + ", public");
      for (String key : keys) {
        statement.execute(key);
      }
      statement.execute("set search_path to public");
    }
    vacuum(connection);
  }

  /** Lets the database know both the original and the copy as well as any that has run for long. */
  static void vacuum(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        vacuumIfFilled(statement, "public." + table);
        vacuumIfFilled(statement, SCHEMA + "." + table);
      }
    }
  }

  /**
   * An empty table is left alone, as the database's own housekeeping does: told that it is empty,
   * PostgreSQL plans to read it from end to end, and keeps to that while the night fills it.
   */
  private static void vacuumIfFilled(Statement statement, String table) throws SQLException {
    boolean filled;
    try (ResultSet row = statement.executeQuery("select exists (select from " + table + ")")) {
      row.next();
      filled = row.getBoolean(1);
    }
    if (filled) {
      statement.execute("vacuum analyze " + table);
    }
  }

  private static List<String> foreignKeys(Statement statement) throws SQLException {
    List<String> keys = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            select conrelid::regclass::text, conname, pg_get_constraintdef(oid)
            from pg_constraint
            where contype = 'f' and connamespace = 'public'::regnamespace""")) {
      while (rows.next()) {
        if (TABLES.contains(rows.getString(1))) {
          keys.add(
              "alter table %s add constraint %s %s"
                  .formatted(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
      }
    }
    return keys;
  }
}
