package io.relance.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The packaged server as a process: Open Liberty with the EAR that ships, the demo's logins, and a
 * private copy of the configuration under {@code target/servers}. It has free ports, an H2 file of
 * its own and no schedules, unless told otherwise.
 */
public final class RelanceServer implements AutoCloseable {

  private static final String SERVER = "relance";
  private static final long PATIENCE_MILLIS = 600_000;

  private final ServerInstallation installation;
  private final Map<String, String> environment = new TreeMap<>();
  private Process process;
  private long pauseMillis = 100;

  private RelanceServer(ServerInstallation installation) {
    this.installation = installation;
    with("RELANCE_HTTP_HOST", "localhost");
    with("RELANCE_HTTP_PORT", Ports.free());
    with("RELANCE_HTTPS_PORT", Ports.free());
    with("RELANCE_DEMO", "true");
    with("RELANCE_SCHEDULES", "false");
    with("RELANCE_JOBS_PASSWORD", new BigInteger(130, new SecureRandom()).toString(32));
    with("RELANCE_DB_URL", installation.h2Url());
  }

  /** A server that isn't started yet, with nothing left of an earlier one of that name. */
  public static RelanceServer fresh(String name) {
    RelanceServer server = new RelanceServer(ServerInstallation.fresh(name, SERVER));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  /** Sets one of the variables that {@code server.xml} reads from the environment. */
  public RelanceServer with(String variable, Object value) {
    environment.put(variable, value.toString());
    return this;
  }

  /** Waits so long between two looks: looking takes the server's time. */
  public RelanceServer lookedAtEvery(long millis) {
    pauseMillis = millis;
    return this;
  }

  public RelanceServer sendingMailTo(int smtpPort) {
    return with("RELANCE_SMTP_HOST", "localhost").with("RELANCE_SMTP_PORT", smtpPort);
  }

  public RelanceServer onPostgreSql(String jdbcUrl, String user, String password) {
    return with("RELANCE_DB", "postgresql")
        .with("RELANCE_DB_URL", jdbcUrl)
        .with("RELANCE_DB_USER", user)
        .with("RELANCE_DB_PASSWORD", password);
  }

  /** Comes back when the application answers; throws if the server ends or never gets there. */
  public RelanceServer start() {
    ProcessBuilder command =
        new ProcessBuilder(launcher().toString(), "run", SERVER)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
    Map<String, String> inherited = command.environment();
    inherited.keySet().removeIf(key -> key.matches("(RELANCE|WLP|JVM|LOG|PID)_.*"));
    inherited.putAll(environment);
    inherited.put("WLP_USER_DIR", installation.home().toString());
    inherited.put("JAVA_HOME", System.getProperty("java.home"));
    try {
      process = command.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await("an answer that the application is ready", this::isReady);
    return this;
  }

  /**
   * Like {@code kill -9}: {@code server run} has put the JVM in its place, so it is the JVM's end.
   */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Starts again on the same ports, the same database and the same configuration. */
  public void restart() {
    close();
    start();
  }

  /** The number of the JVM's process, for those who look into it. */
  public long processId() {
    return process.pid();
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    if (!endsWithin(60_000)) {
      kill();
    }
  }

  /**
   * Asks again and again until it is so.
   *
   * @throws IllegalStateException if the server ends, or patience does
   */
  public void await(String what, BooleanSupplier isSo) {
    for (long waited = 0; waited < PATIENCE_MILLIS; waited += pauseMillis) {
      if (isSo.getAsBoolean()) {
        return;
      }
      if (endsWithin(pauseMillis)) {
        throw new IllegalStateException(
            "The server ended with status %d while waiting for %s; see %s"
                .formatted(process.exitValue(), what, console()));
      }
    }
    throw new IllegalStateException("Waited in vain for %s; see %s".formatted(what, console()));
  }

  /** Comes back when the server has ended, for whatever cause, with its exit status. */
  public int waitUntilItEnds() throws InterruptedException {
    return process.waitFor();
  }

  /** The REST contract, as one of the demo's logins. */
  public RelanceApi api(String login) {
    return new RelanceApi(address("/relance/api/v1/"), login);
  }

  /** The REST contract, as somebody who hasn't logged in. */
  public RelanceApi anonymousApi() {
    return api(null);
  }

  public URI address(String path) {
    return URI.create("http://localhost:" + environment.get("RELANCE_HTTP_PORT") + path);
  }

  public Path logs() {
    return installation.server().resolve("logs");
  }

  private Path console() {
    return installation.home().resolve("console.log");
  }

  private static Path launcher() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return BuildTree.liberty().resolve(windows ? "bin/server.bat" : "bin/server");
  }

  private boolean isReady() {
    return RelanceApi.answers(address("/health/ready"));
  }

  private boolean endsWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
