package io.relance.demo;

import io.relance.it.BuildTree;
import io.relance.it.MailCatcher;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Where the demo's mail ends up: a catcher of its own with a page to read it, or, where something
 * listens on that port already, there.
 */
final class Postbox implements AutoCloseable {

  private static final int CONNECT_MILLIS = 1_000;
  private static final int SECONDS_BETWEEN_COLLECTIONS = 1;

  private final int smtpPort;
  private final MailCatcher catcher;
  private final CaughtMail mail;
  private final CaughtMailPage page;
  private final ScheduledExecutorService collection =
      Executors.newSingleThreadScheduledExecutor(Postbox::inTheBackground);

  private Postbox(int smtpPort, MailCatcher catcher, CaughtMail mail, CaughtMailPage page) {
    this.smtpPort = smtpPort;
    this.catcher = catcher;
    this.mail = mail;
    this.page = page;
  }

  static Postbox open(DemoSettings settings) throws IOException {
    if (isTaken(settings.smtpPort())) {
      return new Postbox(settings.smtpPort(), null, null, null);
    }
    MailCatcher catcher = MailCatcher.onPort(settings.smtpPort());
    CaughtMail mail = new CaughtMail(catcher, BuildTree.target().resolve("demo/mail"));
    Postbox postbox =
        new Postbox(
            settings.smtpPort(),
            catcher,
            mail,
            CaughtMailPage.serve(mail, settings.mailPagePort()));
    postbox.collection.scheduleWithFixedDelay(
        mail::letters, 0, SECONDS_BETWEEN_COLLECTIONS, TimeUnit.SECONDS);
    return postbox;
  }

  private static Thread inTheBackground(Runnable work) {
    Thread thread = new Thread(work, "caught-mail");
    thread.setDaemon(true);
    return thread;
  }

  /** How many messages have been caught; empty if somebody else catches them. */
  OptionalInt received() {
    return mail == null ? OptionalInt.empty() : OptionalInt.of(mail.letters().size());
  }

  String whereToRead() {
    return mail == null
        ? "with what listened on port %d already: the mail went there".formatted(smtpPort)
        : "%s  (files in %s)".formatted(page.address(), mail.directory());
  }

  @Override
  public void close() {
    collection.shutdownNow();
    if (catcher != null) {
      page.close();
      catcher.close();
    }
  }

  private static boolean isTaken(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), CONNECT_MILLIS);
      return true;
    } catch (IOException nobodyThere) {
      return false;
    }
  }
}
