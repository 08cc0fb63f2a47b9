package io.relance.container;

import io.relance.it.BuildTree;
import io.relance.it.Ports;
import io.relance.it.PostgreSql;
import io.relance.it.ServerInstallation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Prepares the server that Arquillian starts, on the database that the system property {@code
 * relance.container} names: {@code h2} or {@code postgresql}. Without it there is nothing to do.
 *
 * <p>The server's name is not that of any other on this machine: Arquillian refuses to start one
 * that it believes to run already.
 */
public final class ContainerUnderTest implements LauncherSessionListener {

  private PostgreSql postgreSql;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String database = System.getProperty("relance.container");
    if (database == null) {
      return;
    }
    int port = Ports.free();
    ServerInstallation installation =
        ServerInstallation.fresh("container-" + database, "relance-" + port);
    try {
      prepare(installation, database, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgreSql != null) {
      postgreSql.close();
    }
  }

  private void prepare(ServerInstallation installation, String database, int port)
      throws IOException {
    ServerXml.withoutApplication(installation.server().resolve("server.xml"));
    Files.delete(installation.server().resolve("apps/relance.ear"));
    Files.writeString(
        installation.overrides().resolve("variables.xml"),
        ServerXml.variables(
            Map.of(
                "relance.http.port",
                Integer.toString(port),
                "relance.https.port",
                Integer.toString(Ports.free()),
                "relance.jobs.password",
                "jobs-of-the-tests",
                "relance.keystore.password",
                "keys-of-the-tests",
                "relance.db",
                database,
                "relance.db.url",
                url(installation, database),
                "relance.db.user",
                PostgreSql.USER,
                "relance.db.password",
                PostgreSql.PASSWORD)));
    System.setProperty("relance.container.wlp", BuildTree.liberty().toString());
    System.setProperty("relance.container.usr", installation.home().toString());
    System.setProperty("relance.container.server", installation.name());
    System.setProperty("relance.container.port", Integer.toString(port));
  }

  private String url(ServerInstallation installation, String database) {
    if ("h2".equals(database)) {
      return installation.h2Url();
    }
    postgreSql = PostgreSql.start();
    return postgreSql.createDatabase("relance");
  }
}
