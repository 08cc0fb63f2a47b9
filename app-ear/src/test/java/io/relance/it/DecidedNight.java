package io.relance.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What nights have left in the database, row by row as a dry run tells it, read by SQL of its own.
 */
final class DecidedNight {

  /** Messages with the invoices they are about, and of each its own step. */
  private static final String MESSAGES =
      """
      from reminder_dispatch d
      join dispatch_invoice s on s.dispatch_id = d.id
      join invoice i on i.id = s.invoice_id
      join scenario c on c.code = d.scenario
      join scenario_step t on t.scenario_id = c.id and t.version_number = d.scenario_version
        and t.identity = s.step_identity
      """;

  /** Messages, tasks and the communications that nobody could receive; one row a step. */
  private static final String STEPS =
      """
      select i.number, 'DISPATCH', t.step_number, d.channel, d.recipient_address,
        d.state = 'PROPOSED', 'DUE'
      %s where d.business_date = ?
      union all
      select i.number, 'TASK', t.step_number, 'ACTION', t.assignee, false, 'DUE'
      from collection_task t join invoice i on i.id = t.invoice_id
      where t.created_on = ? and t.position_id is not null and t.dispatch_id is null
      union all
      select i.number, 'HOLD', o.step_number, o.channel, null, false, o.reason
      from left_out_communication o join invoice i on i.id = o.invoice_id
      where o.business_date = ?"""
          .formatted(MESSAGES);

  /**
   * What is recorded of the others: the interval in which the night lies. No night reads an invoice
   * again that has ended before.
   */
  private static final String REASONS =
      """
      select i.number, r.decision, null, null, null, false, r.reason, r.detail
      from recorded_reason r join invoice i on i.id = r.invoice_id
      where r.first_night <= ? and (r.last_night is null or r.last_night >= ?)
      and r.reason <> 'DUE' and (r.decision <> 'END' or r.first_night = ?)""";

  private final String url;

  /**
   * @param url of the database
   */
  DecidedNight(String url) {
    this.url = url;
  }

  /** Every row of one night, those of an invoice without a step included, in order. */
  SortedSet<String> of(LocalDate night) throws SQLException {
    SortedSet<String> rows = rows(STEPS, night, night, night);
    rows.addAll(rows(REASONS, night, night, night));
    return rows;
  }

  /** The steps that nights have decided from a day on: date, number and type, by invoice. */
  SortedMap<String, SortedSet<String>> stepsSince(LocalDate day) throws SQLException {
    SortedMap<String, SortedSet<String>> steps = new TreeMap<>();
    for (String row :
        rows(
            """
            select i.number, d.business_date, t.step_number, d.channel
            %s where d.business_date >= ?
            union all
            select i.number, t.created_on, t.step_number, 'ACTION'
            from collection_task t join invoice i on i.id = t.invoice_id
            where t.created_on >= ? and t.position_id is not null and t.dispatch_id is null"""
                .formatted(MESSAGES),
            day,
            day)) {
      String[] parts = row.split(" ", 2);
      steps.computeIfAbsent(parts[0], any -> new TreeSet<>()).add(parts[1]);
    }
    return steps;
  }

  private SortedSet<String> rows(String sql, LocalDate... dates) throws SQLException {
    SortedSet<String> rows = new TreeSet<>();
    try (Connection connection =
            DriverManager.getConnection(url, PostgreSql.USER, PostgreSql.PASSWORD);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < dates.length; i++) {
        statement.setObject(i + 1, dates[i]);
      }
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(row(found));
        }
      }
    }
    return rows;
  }

  private static String row(ResultSet found) throws SQLException {
    StringBuilder row = new StringBuilder(found.getString(1));
    for (int column = 2; column <= found.getMetaData().getColumnCount(); column++) {
      row.append(' ').append(found.getString(column));
    }
    return row.toString();
  }
}
