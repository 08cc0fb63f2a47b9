package io.relance.delivery.smtp;

import io.relance.delivery.MailRelay;
import jakarta.enterprise.context.ApplicationScoped;

/** The relay that the server's mail session names. */
@ApplicationScoped
public class SmtpRelay implements MailRelay {

  @Override
  public Line line() {
    return new SmtpLine(MailSession.lookUp());
  }
}
