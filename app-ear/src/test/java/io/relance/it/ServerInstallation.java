package io.relance.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A private copy of what the build has made of the server: configuration, drivers, Hibernate and
 * EAR, with the demo's logins.
 *
 * @param home the directory that Open Liberty takes for its user directory
 * @param name of the server in it
 */
public record ServerInstallation(Path home, String name) {

  private static final String PACKAGED = "relance";

  /** Leaves nothing of an earlier installation in that directory under {@code target/servers}. */
  public static ServerInstallation fresh(String directory, String name) {
    ServerInstallation installation =
        new ServerInstallation(
            Directories.emptied(BuildTree.target().resolve("servers").resolve(directory)), name);
    try {
      installation.copy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return installation;
  }

  public Path server() {
    return home.resolve("servers").resolve(name);
  }

  /** What stands in these files is merged over {@code server.xml}. */
  public Path overrides() {
    return server().resolve("configDropins/overrides");
  }

  /** The URL of an H2 file that goes with the installation. */
  public String h2Url() {
    return "jdbc:h2:file:%s;MODE=LEGACY;NON_KEYWORDS=VALUE".formatted(home.resolve("data/relance"));
  }

  private void copy() throws IOException {
    Path packaged = BuildTree.liberty().resolve("usr/servers").resolve(PACKAGED);
    Directories.copy(packaged.resolve("lib"), server().resolve("lib"));
    for (String file : List.of("server.xml", "server.env", "jvm.options", "apps/relance.ear")) {
      Files.createDirectories(server().resolve(file).getParent());
      Files.copy(packaged.resolve(file), server().resolve(file));
    }
    Files.createDirectories(overrides());
    Files.copy(BuildTree.demoRegistry(), overrides().resolve("registry.xml"));
  }
}
