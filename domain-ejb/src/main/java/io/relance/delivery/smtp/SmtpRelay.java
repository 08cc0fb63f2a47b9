package io.relance.delivery.smtp;

import io.relance.delivery.Envelopes;
import io.relance.delivery.Relay;
import io.relance.reminder.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.function.Supplier;

/** The relay that the server's mail session names. */
@ApplicationScoped
public class SmtpRelay implements Relay {

  private final Supplier<Session> sessions;
  @Inject private Envelopes envelopes;

  public SmtpRelay() {
    this(MailSession::lookUp, null);
  }

  SmtpRelay(Supplier<Session> sessions, Envelopes envelopes) {
    this.sessions = sessions;
    this.envelopes = envelopes;
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
    return new SmtpLine(sessions.get(), envelopes);
  }
}
