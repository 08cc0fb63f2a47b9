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

  /**
   * An invoice of which the night says something else than the one before: its first reminder has
   * come due, or had, and now it pauses.
   */
  private record Change(CustomerFacts customer, InvoiceFacts invoice, boolean due) {

    String decision() {
      return due ? "DISPATCH" : "WAIT";
    }

    String reason() {
      return due ? "DUE" : "PAUSE";
    }
  }

  /** What has to be known of a position to change it. */
  private record Position(
      long id, long version, int stagesHad, String decision, LocalDate lastStageOn) {}

  /** What was recorded last. */
  private record Reason(long id, String decision) {}

  void write(List<CustomerFacts> customers) throws SQLException {
    List<Long> invoices =
        customers.stream()
            .flatMap(customer -> customer.invoices().stream())
            .map(InvoiceFacts::id)
            .toList();
    Map<Long, Position> positions = positions(invoices);
    List<Change> changes = changes(customers, positions);
    Map<Long, Reason> reasons = reasons(invoices);
    if (!changes.isEmpty()) {
      updatePositions(changes, positions);
      insertReasons(changes);
      updateReasons(changes, reasons);
      insertDispatches(changes.stream().filter(Change::due).toList(), positions);
    }
  }

  private List<Change> changes(List<CustomerFacts> customers, Map<Long, Position> positions) {
    List<Change> changes = new ArrayList<>();
    for (CustomerFacts customer : customers) {
      for (InvoiceFacts invoice : customer.invoices()) {
        boolean pauseIsOver =
            !night.isBefore(invoice.dueDate().plusDays(OverdueLedger.FIRST_PAUSE));
        Position position = positions.get(invoice.id());
        boolean due = pauseIsOver && position.stagesHad() == 0;
        if (due || position.decision().equals("DISPATCH")) {
          changes.add(new Change(customer, invoice, due));
        }
      }
    }
    return changes;
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
              new Position(
                  rows.getLong("id"),
                  rows.getLong("version"),
                  rows.getInt("stages_had"),
                  rows.getString("decision"),
                  rows.getObject("last_stage_on", LocalDate.class)));
        }
      }
    }
    return positions;
  }

  private Map<Long, Reason> reasons(List<Long> invoices) throws SQLException {
    Map<Long, Reason> reasons = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select * from recorded_reason
            where invoice_id = any (?) and (last_night is null or first_night = ?)""")) {
      select.setArray(1, connection.createArrayOf("bigint", invoices.toArray()));
      select.setObject(2, night);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reasons.put(
              rows.getLong("invoice_id"),
              new Reason(rows.getLong("id"), rows.getString("decision")));
        }
      }
    }
    return reasons;
  }

  private void updatePositions(List<Change> changes, Map<Long, Position> positions)
      throws SQLException {
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
      array(update, 1, "bigint", changes, one -> positions.get(one.invoice().id()).id());
      array(update, 2, "bigint", changes, one -> positions.get(one.invoice().id()).version());
      array(update, 3, "varchar", changes, one -> "relance-factures-impayees");
      array(update, 4, "varchar", changes, one -> "DEFAULT");
      array(update, 5, "varchar", changes, one -> "00000000-0000-0000-0000-000000000003");
      array(update, 6, "integer", changes, one -> 1);
      array(update, 7, "date", changes, one -> stageOn(one, positions));
      array(update, 8, "date", changes, one -> stageOn(one, positions).plusDays(SECOND_PAUSE));
      array(update, 9, "varchar", changes, one -> "EMAIL");
      array(update, 10, "varchar", changes, one -> "Première relance");
      array(update, 11, "varchar", changes, one -> "WAITING");
      array(update, 12, "varchar", changes, Change::decision);
      array(update, 13, "varchar", changes, Change::reason);
      update.executeUpdate();
    }
  }

  private LocalDate stageOn(Change change, Map<Long, Position> positions) {
    return change.due() ? night : positions.get(change.invoice().id()).lastStageOn();
  }

  private void insertReasons(List<Change> changes) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into recorded_reason (id, invoice_id, decision, reason, detail, first_night,
              last_night, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
      for (Change one : changes) {
        insert.setLong(1, reasonIds.next());
        insert.setLong(2, one.invoice().id());
        insert.setString(3, one.decision());
        insert.setString(4, one.reason());
        insert.setNull(5, Types.VARCHAR);
        insert.setObject(6, night);
        insert.setNull(7, Types.DATE);
        insert.setObject(8, night.atTime(2, 0));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void updateReasons(List<Change> changes, Map<Long, Reason> reasons) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update recorded_reason r set decision = n.decision, detail = n.detail,
              last_night = n.last_night
            from unnest(?, ?, ?, ?) as n (id, decision, detail, last_night)
            where r.id = n.id""")) {
      array(update, 1, "bigint", changes, one -> reasons.get(one.invoice().id()).id());
      array(update, 2, "varchar", changes, one -> reasons.get(one.invoice().id()).decision());
      array(update, 3, "varchar", changes, one -> null);
      array(update, 4, "date", changes, one -> night.minusDays(1));
      update.executeUpdate();
    }
  }

  private void insertDispatches(List<Change> changes, Map<Long, Position> positions)
      throws SQLException {
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
      for (Change one : changes) {
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
    insertShares(changes, ids, positions);
  }

  private void insertShares(
      List<Change> changes, List<Long> dispatches, Map<Long, Position> positions)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into dispatch_invoice (dispatch_id, invoice_id, position_id, stage_sequence,
              step_identity, stage_number, balance_due) values (?, ?, ?, 1, ?, 1, ?)""")) {
      for (int i = 0; i < changes.size(); i++) {
        InvoiceFacts invoice = changes.get(i).invoice();
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
      PreparedStatement statement, int place, String type, List<Change> changes, Value value)
      throws SQLException {
    Object[] values = changes.stream().map(value::of).toArray();
    statement.setArray(place, connection.createArrayOf(type, values));
  }

  @FunctionalInterface
  private interface Value {
    Object of(Change change);
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
