package io.relance.delivery.smtp;

import io.relance.delivery.Answer;
import io.relance.delivery.Envelope;
import io.relance.delivery.Envelopes;
import io.relance.delivery.OutgoingDispatch;
import io.relance.delivery.Relay;
import io.relance.reminder.DeliveryFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** One SMTP connection, opened when it is needed and again after it was lost. */
final class SmtpLine implements Relay.Line {

  private static final Logger LOG = System.getLogger(SmtpLine.class.getName());

  private final Session session;
  private final Envelopes envelopes;
  private Transport transport;

  /** Something went wrong on it, and it is to be looked at before it is used again. */
  private boolean suspect;

  SmtpLine(Session shared, Envelopes envelopes) {
    this.session = MailSession.ownCopy(shared);
    this.envelopes = envelopes;
  }

  @Override
  public Optional<String> connect() {
    if (transport != null && (!suspect || transport.isConnected())) {
      suspect = false;
      return Optional.empty();
    }
    close();
    try {
      transport = session.getTransport();
      transport.connect();
      suspect = false;
      return Optional.empty();
    } catch (MessagingException unreachable) {
      close();
      return Optional.of(Replies.lastWords(unreachable));
    }
  }

  @Override
  public Answer send(OutgoingDispatch mail) {
    ReminderMail message;
    try {
      message = ReminderMail.of(mail, session);
      writeOutside(message, mail.dispatchId());
    } catch (AddressException malformed) {
      return new Answer.Refused(DeliveryFailure.BAD_RECIPIENT, malformed.getMessage());
    } catch (MessagingException unwritable) {
      return new Answer.Refused(DeliveryFailure.REFUSED_CONTENT, Replies.lastWords(unwritable));
    }
    return send(message);
  }

  private void writeOutside(ReminderMail message, long dispatchId) throws MessagingException {
    Optional<Envelope> envelope = envelopes.of(dispatchId);
    if (envelope.isPresent()) {
      message.setHeader(envelope.get().field(), envelope.get().token());
      DeliveryReports.ask(session, transport, envelope.get());
    }
  }

  /**
   * A relay ends connections as it likes, often after so many messages. One that was not handed
   * over because of that goes over a new connection.
   */
  private Answer send(ReminderMail message) {
    Answer answer = handOver(message);
    boolean mayGoAgain =
        answer instanceof Answer.RefusedForNow
            && !message.isHandedOver()
            && !transport.isConnected()
            && connect().isEmpty();
    return mayGoAgain ? handOver(message) : answer;
  }

  private Answer handOver(ReminderMail message) {
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Answer.Accepted();
    } catch (MessagingException failure) {
      suspect = true;
      return Replies.answer(failure, message.isHandedOver());
    }
  }

  @Override
  public void close() {
    if (transport != null) {
      try {
        transport.close();
      } catch (MessagingException alreadyLost) {
        LOG.log(Level.DEBUG, "The relay has closed the line first.", alreadyLost);
      }
      transport = null;
    }
  }
}
