package io.relance.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The product's schema and persistence unit on an H2 database in memory, one for each test class:
 * {@code @RegisterExtension static final H2Database database = new H2Database();}
 */
public final class H2Database implements BeforeAllCallback, AfterAllCallback {

  private JdbcDataSource data;
  private EntityManagerFactory factory;

  @Override
  public void beforeAll(ExtensionContext context) {
    data = new JdbcDataSource();
    data.setURL(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=LEGACY;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1");
    Flyway.configure()
        .dataSource(data)
        .locations("classpath:db/migration", "classpath:db/vendor/h2")
        .load()
        .migrate();
    factory =
        Persistence.createEntityManagerFactory(
            "relance",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                data));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (factory != null) {
      factory.close();
    }
  }

  public DataSource dataSource() {
    return data;
  }

  EntityManager entityManager() {
    return factory.createEntityManager();
  }

  /** Does the work in a transaction of its own. */
  public void inTransaction(Consumer<EntityManager> work) {
    query(
        entities -> {
          work.accept(entities);
          return null;
        });
  }

  /** Does the work in a transaction of its own, and gives its result. */
  public <T> T query(Function<EntityManager, T> work) {
    try (EntityManager entities = entityManager()) {
      entities.getTransaction().begin();
      try {
        T result = work.apply(entities);
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }
}
