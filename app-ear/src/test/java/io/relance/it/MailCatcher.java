package io.relance.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** An SMTP server in this process that takes every message, keeps it and passes none on. */
public final class MailCatcher implements AutoCloseable {

  private final GreenMail greenMail;

  private MailCatcher(int port) {
    greenMail = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    greenMail.start();
  }

  public static MailCatcher onFreePort() {
    return new MailCatcher(0);
  }

  public static MailCatcher onPort(int port) {
    return new MailCatcher(port);
  }

  public int port() {
    return greenMail.getSmtp().getPort();
  }

  /** Everything received so far, oldest first. */
  public List<MimeMessage> messages() {
    return List.of(greenMail.getReceivedMessages());
  }

  @Override
  public void close() {
    greenMail.stop();
  }
}
