package io.relance.delivery.smtp;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.List;
import java.util.Properties;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The server's mail session. No socket of it waits for ever, whatever the server has set. */
final class MailSession {

  private static final String NAME = "mail/relance";
  private static final String MILLIS = "30000";

  private MailSession() {}

  /**
   * @throws IllegalStateException if the server has none
   */
  static Session lookUp() {
    try {
      return patient(InitialContext.doLookup(NAME));
    } catch (NamingException missing) {
      throw new IllegalStateException("The server has no mail session " + NAME + ".", missing);
    }
  }

  /** A session of the same settings and account, for one line that changes its own. */
  static Session ownCopy(Session shared) {
    Properties own = new Properties();
    own.putAll(shared.getProperties());
    shared
        .getProperties()
        .stringPropertyNames()
        .forEach(name -> own.setProperty(name, shared.getProperty(name)));
    return Session.getInstance(own, new AccountOf(shared));
  }

  /** Asks the server's session for its account. */
  private static final class AccountOf extends Authenticator {

    private final Session shared;

    AccountOf(Session shared) {
      this.shared = shared;
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return shared.requestPasswordAuthentication(
          getRequestingSite(),
          getRequestingPort(),
          getRequestingProtocol(),
          getRequestingPrompt(),
          getDefaultUserName());
    }
  }

  static Session patient(Session session) {
    Properties properties = session.getProperties();
    for (String protocol : List.of("smtp", "smtps")) {
      for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
        properties.putIfAbsent("mail.%s.%s".formatted(protocol, limit), MILLIS);
      }
    }
    properties.putIfAbsent("mail.smtp.socketFactory", new PromptSockets());
    return session;
  }
}
