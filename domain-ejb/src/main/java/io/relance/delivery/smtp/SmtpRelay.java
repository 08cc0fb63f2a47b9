package io.relance.delivery.smtp;

import io.relance.delivery.Relay;
import io.relance.reminder.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
import java.util.function.Supplier;

/** The relay that the server's mail session names. */
@ApplicationScoped
public class SmtpRelay implements Relay {

  private final Supplier<Session> sessions;

  public SmtpRelay() {
    this(MailSession::lookUp);
  }

  SmtpRelay(Supplier<Session> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  /** The server always has a mail session. */
  @Override
  public boolean isSetUp() {
    return true;
  }

  @Override
  public Line line() {
    return new SmtpLine(sessions.get());
  }
}
