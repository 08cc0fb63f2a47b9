package io.relance.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Migrates the schema when the application starts, before anything else touches the database. The
 * server's own tables (jobs, timers) may stand beside ours: hence the baseline at 0.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  static final String DATA_SOURCE = "jdbc/relance";

  @PostConstruct
  void migrate() {
    DataSource data = dataSource();
    flyway(data, locations(vendor(data))).migrate();
  }

  /**
   * Takes a number below the latest too: each piece of work numbers its migrations in a range of
   * its own, and as they only add, none minds which of two ranges comes first.
   */
  static Flyway flyway(DataSource data, String... locations) {
    return Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(data)
        .locations(locations)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .outOfOrder(true)
        .load();
  }

  private static String[] locations(String vendor) {
    List<String> locations = new ArrayList<>(List.of("classpath:db/migration"));
    locations.add("classpath:db/vendor/" + vendor);
    if (Boolean.parseBoolean(System.getenv("RELANCE_DEMO"))) {
      locations.add("classpath:db/demo");
    }
    return locations.toArray(String[]::new);
  }

  private static String vendor(DataSource data) {
    try (Connection connection = data.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    } catch (SQLException unreachable) {
      throw new IllegalStateException(
          "The database behind " + DATA_SOURCE + " does not answer.", unreachable);
    }
  }

  private static DataSource dataSource() {
    try {
      return InitialContext.doLookup(DATA_SOURCE);
    } catch (NamingException missing) {
      throw new IllegalStateException(
          "The server has no data source " + DATA_SOURCE + ".", missing);
    }
  }
}
