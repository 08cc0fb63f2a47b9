package io.relance.delivery.smtp;

import io.relance.delivery.MailRelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The relay that the server's mail session names. */
@ApplicationScoped
public class SmtpRelay implements MailRelay {

  private static final String SESSION = "mail/relance";

  @Override
  public Line line() {
    return new SmtpLine(session());
  }

  private static Session session() {
    try {
      return InitialContext.doLookup(SESSION);
    } catch (NamingException missing) {
      throw new IllegalStateException("The server has no mail session " + SESSION + ".", missing);
    }
  }
}
