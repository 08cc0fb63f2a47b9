package io.relance.delivery.sms.smpp;

import io.relance.delivery.Answer;
import io.relance.delivery.OutgoingDispatch;
import io.relance.delivery.Relay;
import io.relance.delivery.sms.SmsSender;
import io.relance.reminder.DeliveryFailure;
import java.io.IOException;
import java.util.Optional;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** One session with a gateway, bound when it is needed and again after it was lost. */
final class SmppLine implements Relay.Line {

  private static final byte NONE = 0;

  private final SmppSettings settings;
  private final SmppReceipts receipts;
  private SMPPSession session;

  SmppLine(SmppSettings settings, SmppReceipts receipts) {
    this.settings = settings;
    this.receipts = receipts;
  }

  @Override
  public Optional<String> connect() {
    if (session != null && session.getSessionState().isTransmittable()) {
      return Optional.empty();
    }
    close();
    try {
      session = new SmppSessions(settings).bound(BindType.BIND_TRX, receipts);
      return Optional.empty();
    } catch (IOException unreachable) {
      return Optional.of(settings + ": " + unreachable.getMessage());
    }
  }

  /**
   * A request that could not be written whole has not been taken over; of one that was written and
   * has no answer, nobody knows.
   */
  @Override
  public Answer send(OutgoingDispatch dispatch) {
    try {
      return new Answer.Accepted(submit(dispatch));
    } catch (NegativeResponseException refused) {
      return SmppReplies.answer(refused.getCommandStatus());
    } catch (PDUException unwritable) {
      return new Answer.Refused(DeliveryFailure.REFUSED_CONTENT, unwritable.getMessage());
    } catch (IOException lost) {
      return new Answer.RefusedForNow(lost.getMessage());
    } catch (ResponseTimeoutException | InvalidResponseException silence) {
      close();
      return new Answer.NoAnswer(silence.getMessage());
    }
  }

  private String submit(OutgoingDispatch dispatch)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    ShortMessage message = new ShortMessage(dispatch.message().body());
    return session
        .submitShortMessage(
            null,
            senderType(),
            senderPlan(),
            sender(),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            digits(dispatch.message().recipient().address()),
            new ESMClass(),
            NONE,
            NONE,
            null,
            null,
            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
            NONE,
            message.coding(),
            NONE,
            message.octets(),
            message.parameters())
        .getMessageId();
  }

  private String sender() {
    return settings.sender().map(SmsSender::text).map(SmppLine::digits).orElse(null);
  }

  private TypeOfNumber senderType() {
    return settings.sender().map(SmppLine::typeOf).orElse(TypeOfNumber.UNKNOWN);
  }

  private static TypeOfNumber typeOf(SmsSender sender) {
    if (sender.isName()) {
      return TypeOfNumber.ALPHANUMERIC;
    }
    return sender.isInternational() ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN;
  }

  private NumberingPlanIndicator senderPlan() {
    return settings.sender().filter(SmsSender::isInternational).isPresent()
        ? NumberingPlanIndicator.ISDN
        : NumberingPlanIndicator.UNKNOWN;
  }

  private static String digits(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }

  @Override
  public void close() {
    if (session != null) {
      session.unbindAndClose();
      session = null;
    }
  }
}
