package io.relance.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL server from embedded binaries, with as many databases as are asked for. */
public final class PostgreSql implements AutoCloseable {

  public static final String USER = "postgres";
  public static final String PASSWORD = "postgres";

  private final EmbeddedPostgres server;

  private PostgreSql(EmbeddedPostgres server) {
    this.server = server;
  }

  public static PostgreSql start() {
    try {
      return new PostgreSql(
          EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates an empty database and says how JDBC finds it. */
  public String createDatabase(String name) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return "jdbc:postgresql://localhost:%d/%s?reWriteBatchedInserts=true"
          .formatted(server.getPort(), name);
    } catch (SQLException e) {
      throw new IllegalStateException("No database " + name, e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
