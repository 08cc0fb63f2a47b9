package io.relance.benchmark;

import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.InvoiceFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a chunk as the night does, where first reminders come due. */
final class PlainWrites {

  private static final int SECOND_PAUSE = 15;

  private final Connection connection;
  private final LocalDate night;
  private final Ids reasonIds = new Ids("recorded_reason_seq");
  private final Ids dispatchIds = new Ids("reminder_dispatch_seq");

  PlainWrites(Connection connection, LocalDate night) {
    this.connection = connection;
    this.night = night;
  }

  /** An invoice whose first reminder has come due. */
  private record Due(CustomerFacts customer, InvoiceFacts invoice) {}

  /** What has to be known of a position to change it. */
  private record Position(long id, long version, int stagesHad) {}

  void write(List<CustomerFacts> customers) throws SQLException {
    List<Long> invoices =
        customers.stream()
            .flatMap(customer -> customer.invoices().stream())
            .map(InvoiceFacts::id)
            .toList();
    Map<Long, Position> positions = positions(invoices);
    List<Due> due = due(customers, positions);
    Map<Long, Long> reasons = reasons(invoices);
    if (!due.isEmpty()) {
      updatePositions(due, positions);
      insertReasons(due);
      updateReasons(due, reasons);
      insertDispatches(due, positions);
    }
  }

  private List<Due> due(List<CustomerFacts> customers, Map<Long, Position> positions) {
    List<Due> due = new ArrayList<>();
    for (CustomerFacts customer : customers) {
      for (InvoiceFacts invoice : customer.invoices()) {
        boolean pauseIsOver =
            !night.isBefore(invoice.dueDate().plusDays(OverdueLedger.FIRST_PAUSE));
        if (pauseIsOver && positions.get(invoice.id()).stagesHad() == 0) {
          due.add(new Due(customer, invoice));
        }
      }
    }
    return due;
  }

  private Map<Long, Position> positions(List<Long> invoices) throws SQLException {
    Map<Long, Position> positions = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("select * from scenario_position where invoice_id = any (?)")) {
      select.setArray(1, connection.createArrayOf("bigint", invoices.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          positions.put(
              rows.getLong("invoice_id"),
              new Position(rows.getLong("id"), rows.getLong("version"), rows.getInt("stages_had")));
        }
      }
    }
    return positions;
  }

  private Map<Long, Long> reasons(List<Long> invoices) throws SQLException {
    Map<Long, Long> reasons = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select * from recorded_reason
            where invoice_id = any (?) and (last_night is null or first_night = ?)""")) {
      select.setArray(1, connection.createArrayOf("bigint", invoices.toArray()));
      select.setObject(2, night);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reasons.put(rows.getLong("invoice_id"), rows.getLong("id"));
        }
      }
    }
    return reasons;
  }

  private void updatePositions(List<Due> due, Map<Long, Position> positions) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update scenario_position p set scenario = n.scenario, scenario_version = 1,
              chosen_by = n.chosen_by, waits_at = n.waits_at, stages_had = n.stages,
              stage_sequence = n.stages, last_stage_on = n.today, previous_stage_on = null,
              next_on = n.next_on, next_step_type = n.type, level_label = n.label,
              state = n.state, decision = n.decision, reason = n.reason, version = p.version + 1
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n (id, version, scenario,
              chosen_by, waits_at, stages, today, next_on, type, label, state, decision, reason)
            where p.id = n.id and p.version = n.version""")) {
      array(update, 1, "bigint", due, one -> positions.get(one.invoice().id()).id());
      array(update, 2, "bigint", due, one -> positions.get(one.invoice().id()).version());
      array(update, 3, "varchar", due, one -> "relance-factures-impayees");
      array(update, 4, "varchar", due, one -> "DEFAULT");
      array(update, 5, "varchar", due, one -> "00000000-0000-0000-0000-000000000003");
      array(update, 6, "integer", due, one -> 1);
      array(update, 7, "date", due, one -> night);
      array(update, 8, "date", due, one -> night.plusDays(SECOND_PAUSE));
      array(update, 9, "varchar", due, one -> "EMAIL");
      array(update, 10, "varchar", due, one -> "Première relance");
      array(update, 11, "varchar", due, one -> "WAITING");
      array(update, 12, "varchar", due, one -> "DISPATCH");
      array(update, 13, "varchar", due, one -> "DUE");
      update.executeUpdate();
    }
  }

  private void insertReasons(List<Due> due) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into recorded_reason (id, invoice_id, decision, reason, detail, first_night,
              last_night, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
      for (Due one : due) {
        insert.setLong(1, reasonIds.next());
        insert.setLong(2, one.invoice().id());
        insert.setString(3, "DISPATCH");
        insert.setString(4, "DUE");
        insert.setNull(5, Types.VARCHAR);
        insert.setObject(6, night);
        insert.setNull(7, Types.DATE);
        insert.setObject(8, night.atTime(2, 0));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void updateReasons(List<Due> due, Map<Long, Long> reasons) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update recorded_reason r set decision = n.decision, detail = n.detail,
              last_night = n.last_night
            from unnest(?, ?, ?, ?) as n (id, decision, detail, last_night)
            where r.id = n.id""")) {
      array(update, 1, "bigint", due, one -> reasons.get(one.invoice().id()));
      array(update, 2, "varchar", due, one -> "WAIT");
      array(update, 3, "varchar", due, one -> null);
      array(update, 4, "date", due, one -> night.minusDays(1));
      update.executeUpdate();
    }
  }

  private void insertDispatches(List<Due> due, Map<Long, Position> positions) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into reminder_dispatch (id, customer_id, scenario, scenario_version,
              step_number, step_identity, channel, label, contact_id, recipient_name,
              recipient_address, state, business_date, run_id, not_before, window_from,
              window_to, working_days_only, attempts, version)
            values (?, ?, 'relance-factures-impayees', 1, 2, ?, 'EMAIL', ?, ?, ?, ?, 'READY', ?,
              null, ?, '09:00', '17:00', true, 0, 0)""")) {
      for (Due one : due) {
        long id = dispatchIds.next();
        ids.add(id);
        insert.setLong(1, id);
        insert.setLong(2, one.customer().id());
        insert.setString(3, "00000000-0000-0000-0000-000000000002");
        insert.setString(4, "Première relance");
        insert.setLong(5, one.customer().contacts().get(0).id());
        insert.setString(6, one.customer().contacts().get(0).lastName());
        insert.setString(7, one.customer().contacts().get(0).email());
        insert.setObject(8, night);
        insert.setObject(9, night.atTime(9, 0));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    insertShares(due, ids, positions);
  }

  private void insertShares(List<Due> due, List<Long> dispatches, Map<Long, Position> positions)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into dispatch_invoice (dispatch_id, invoice_id, position_id, stage_sequence,
              step_identity, stage_number, balance_due) values (?, ?, ?, 1, ?, 1, ?)""")) {
      for (int i = 0; i < due.size(); i++) {
        InvoiceFacts invoice = due.get(i).invoice();
        insert.setLong(1, dispatches.get(i));
        insert.setLong(2, invoice.id());
        insert.setLong(3, positions.get(invoice.id()).id());
        insert.setString(4, "00000000-0000-0000-0000-000000000002");
        insert.setBigDecimal(5, invoice.balanceDue().amount());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void array(
      PreparedStatement statement, int place, String type, List<Due> due, Value value)
      throws SQLException {
    Object[] values = due.stream().map(value::of).toArray();
    statement.setArray(place, connection.createArrayOf(type, values));
  }

  @FunctionalInterface
  private interface Value {
    Object of(Due due);
  }

  /** Takes ids from a sequence, fifty at a time. */
  private final class Ids {

    private static final int BLOCK = 50;

    private final String sequence;
    private long next;
    private int left;

    Ids(String sequence) {
      this.sequence = sequence;
    }

    long next() throws SQLException {
      if (left == 0) {
        try (PreparedStatement select =
                connection.prepareStatement("select nextval('" + sequence + "')");
            ResultSet row = select.executeQuery()) {
          row.next();
          next = row.getLong(1);
          left = BLOCK;
        }
      }
      left--;
      return next++;
    }
  }
}
