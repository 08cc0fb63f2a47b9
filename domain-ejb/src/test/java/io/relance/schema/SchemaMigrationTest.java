package io.relance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaMigrationTest {

  @TempDir private Path migrations;

  @Test
  void aMigrationThatArrivesAfterALaterNumberIsStillApplied() throws IOException {
    JdbcDataSource data = new JdbcDataSource();
    data.setURL("jdbc:h2:mem:" + getClass().getName() + ";DB_CLOSE_DELAY=-1");
    Files.writeString(migrations.resolve("V850__letters.sql"), "create table letter (id int);");
    over(data).migrate();

    Files.writeString(migrations.resolve("V820__bounces.sql"), "create table bounce (id int);");
    over(data).migrate();

    assertThat(Arrays.stream(over(data).info().applied()).map(MigrationInfo::getScript))
        .contains("V820__bounces.sql", "V850__letters.sql");
    assertThat(over(data).info().pending()).isEmpty();
  }

  private Flyway over(JdbcDataSource data) {
    return SchemaMigration.flyway(data, "filesystem:" + migrations);
  }
}
