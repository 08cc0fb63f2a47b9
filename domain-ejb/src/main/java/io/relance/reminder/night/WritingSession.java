package io.relance.reminder.night;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * Writes on the connection of the caller's transaction, in batches, and keeps nothing in memory.
 */
public final class WritingSession {

  private static final int BATCH = 500;

  private final Connection connection;
  private final StatelessSession session;

  private WritingSession(Connection connection, StatelessSession session) {
    this.connection = connection;
    this.session = session;
  }

  @FunctionalInterface
  public interface Writing<T> {
    T write(WritingSession session) throws SQLException;
  }

  /** Does the writing; all of it has reached the database when this returns. */
  public static <T> T on(EntityManager entities, Writing<T> writing) {
    Session caller = entities.unwrap(Session.class);
    return caller.doReturningWork(
        connection -> {
          try (StatelessSession session =
              caller.getSessionFactory().openStatelessSession(connection)) {
            session.setJdbcBatchSize(BATCH);
            WritingSession open = new WritingSession(connection, session);
            T written = writing.write(open);
            open.flush();
            return written;
          }
        });
  }

  public void insert(Collection<?> rows) {
    rows.forEach(session::insert);
  }

  public <T> void update(ArrayUpdate<T> update, List<T> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    flush();
    int updated = update.execute(connection, rows);
    if (updated != rows.size()) {
      throw new ChangedMeanwhileException(rows.size() - updated);
    }
  }

  /**
   * @param sql with one parameter, {@code :ids}
   */
  public void execute(String sql, Collection<Long> ids) {
    flush();
    session
        .createNativeMutationQuery(sql)
        .setParameter("ids", ids.toArray(Long[]::new))
        .executeUpdate();
  }

  public StatelessSession session() {
    return session;
  }

  private void flush() {
    ((SharedSessionContractImplementor) session).getJdbcCoordinator().executeBatch();
  }
}
