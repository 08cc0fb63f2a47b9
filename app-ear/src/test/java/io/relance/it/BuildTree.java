package io.relance.it;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the build has put what the tests and the demo start, wherever they are started from. */
public final class BuildTree {

  private static final Path MODULE = module();

  private BuildTree() {}

  /** What a build may throw away: logs, databases, caught mail. */
  public static Path target() {
    return MODULE.resolve("target");
  }

  /** The directory of the server's product, into which the build has installed it. */
  public static Path liberty() {
    return MODULE.resolveSibling("server-config").resolve("target/liberty/wlp");
  }

  static Path demoRegistry() {
    return MODULE.resolveSibling("server-config").resolve("src/main/liberty/demo/registry.xml");
  }

  private static Path module() {
    try {
      Path testClasses =
          Path.of(BuildTree.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return testClasses.getParent().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
