package io.relance.delivery.environment;

import io.relance.delivery.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The name that {@code RELANCE_ENVIRONMENT} gives, or else the database's address: a copy has
 * another.
 */
@ApplicationScoped
public class ServerEnvironment implements Environment {

  private static final String VARIABLE = "RELANCE_ENVIRONMENT";
  private static final String DATA_SOURCE = "jdbc/relance";

  private String name;

  @Override
  public synchronized String name() {
    if (name == null) {
      String given = System.getenv(VARIABLE);
      name = given == null || given.isBlank() ? address() : given.strip();
    }
    return name;
  }

  private static String address() {
    try {
      DataSource data = InitialContext.doLookup(DATA_SOURCE);
      try (Connection connection = data.getConnection()) {
        return DatabaseAddress.of(connection.getMetaData().getURL(), machine());
      }
    } catch (NamingException | SQLException unreachable) {
      throw new IllegalStateException("The database does not answer.", unreachable);
    }
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "unknown";
    }
  }
}
