package io.relance.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * A ledger in which every invoice is overdue: four to a customer, due on the twelve days before a
 * night, so that a first reminder after thirteen days comes due for a quarter of them three days
 * later, and for another quarter every three days from then on.
 */
final class OverdueLedger {

  /** In days after the due date. */
  static final int FIRST_PAUSE = 13;

  static final int DAYS_BETWEEN_NIGHTS = 3;

  private static final int DUE_DATES = 12;
  private static final int INVOICES_OF_A_CUSTOMER = 4;

  private OverdueLedger() {}

  static void fill(Connection connection, int invoices, LocalDate firstNight) throws SQLException {
    int customers = invoices / INVOICES_OF_A_CUSTOMER;
    fill(
        connection,
        """
        insert into customer (id, number, name, type, language, email, version)
        select i, 'C-' || i, 'Customer ' || i, 'PROFESSIONAL', 'fr', 'c' || i || '@example.org', 0
        from generate_series(1, ?) i""",
        customers);
    fill(
        connection,
        """
        insert into contact (id, customer_id, last_name, email, billing, decision_maker, version)
        select i, i, 'Contact ' || i, 'b' || i || '@example.org', true, false, 0
        from generate_series(1, ?) i""",
        customers);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into invoice (id, number, customer_id, invoice_date, due_date, currency,
              amount_excl_tax, amount_incl_tax, paid, credited, balance_due, status,
              do_not_remind, scheduled, version)
            select i, 'F-' || i, 1 + (i - 1) / ?, cast(? as date) - 45,
              cast(? as date) - 1 - (i % ?), 'EUR', 100, 120, 0, 0, 120, 'OPEN', false, false, 0
            from generate_series(1, ?) i""")) {
      insert.setInt(1, INVOICES_OF_A_CUSTOMER);
      insert.setObject(2, firstNight);
      insert.setObject(3, firstNight);
      insert.setInt(4, DUE_DATES);
      insert.setInt(5, customers * INVOICES_OF_A_CUSTOMER);
      insert.executeUpdate();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze customer, contact, invoice");
    }
  }

  private static void fill(Connection connection, String sql, int rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setInt(1, rows);
      insert.executeUpdate();
    }
  }
}
