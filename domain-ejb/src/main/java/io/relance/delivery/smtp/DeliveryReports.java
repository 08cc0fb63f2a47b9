package io.relance.delivery.smtp;

import io.relance.delivery.Envelope;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.List;
import java.util.Properties;

/**
 * Asks a relay to report a failure or a delay to the envelope's sender (RFC 3461), and to return
 * the head of the message with it. What Jakarta Mail has no word for goes by the properties of the
 * session, which a line has for itself; a provider that doesn't know them passes them over.
 */
final class DeliveryReports {

  private DeliveryReports() {}

  /** For the next message over the transport. */
  static void ask(Session session, Transport transport, Envelope envelope) {
    Properties properties = session.getProperties();
    boolean offered = isOffered(transport);
    for (String protocol : List.of("mail.smtp.", "mail.smtps.")) {
      properties.setProperty(protocol + "from", envelope.sender());
      properties.setProperty(protocol + "dsn.notify", "FAILURE,DELAY");
      properties.setProperty(protocol + "dsn.ret", "HDRS");
      if (offered) {
        properties.setProperty(protocol + "mailextension", "ENVID=" + envelope.token());
      } else {
        properties.remove(protocol + "mailextension");
      }
    }
  }

  /**
   * The envelope's name is sent as it is given, so that it has to be asked whether the relay takes
   * it: by the question that Angus Mail answers, and a provider without it gives no name.
   */
  private static boolean isOffered(Transport transport) {
    try {
      return transport != null
          && Boolean.TRUE.equals(
              transport
                  .getClass()
                  .getMethod("supportsExtension", String.class)
                  .invoke(transport, "DSN"));
    } catch (ReflectiveOperationException | RuntimeException notAsked) {
      return false;
    }
  }
}
