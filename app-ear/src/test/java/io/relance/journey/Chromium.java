package io.relance.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.relance.it.BuildTree;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's Chromium, driven by Playwright. Where there is none and the build runs as root on a
 * machine with {@code apt-get}, it is installed; else the journey can't be made and says so.
 */
final class Chromium implements AutoCloseable {

  /** How long anything on a page may take, on a machine that is busy with other things. */
  static final double PATIENCE_MILLIS = 60_000;

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Path INSTALLATION_LOG = BuildTree.target().resolve("chromium.log");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium launch() {
    Path executable = installed().or(Chromium::installedNow).orElseThrow(Chromium::missing);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(QUIET));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    return new Chromium(playwright, browser);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> installed() {
    return NAMES.stream().flatMap(Chromium::onPath).findFirst();
  }

  private static Stream<Path> onPath(String command) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(directory -> Path.of(directory, command))
        .filter(Files::isExecutable);
  }

  private static Optional<Path> installedNow() {
    boolean mayInstall =
        "root".equals(System.getProperty("user.name")) && onPath("apt-get").findAny().isPresent();
    if (mayInstall) {
      run("apt-get", "-qq", "update");
      run("apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium");
    }
    return installed();
  }

  private static void run(String... command) {
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(INSTALLATION_LOG.toFile()));
    process.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      process.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(
        "The browser journey needs Chromium: none of %s is on the PATH, and it can't be installed"
                .formatted(NAMES)
            + " here (%s says why, if it was tried). Install it, for example with: apt-get install chromium"
                .formatted(INSTALLATION_LOG));
  }
}
