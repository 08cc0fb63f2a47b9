package io.relance.delivery.sms.smpp;

import java.io.IOException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;

/** Binds sessions to a gateway, each of whose requests has a time. */
record SmppSessions(SmppSettings settings) {

  private static final int ENQUIRE_LINK_MILLIS = 30_000;

  /**
   * @throws IOException if the gateway can't be reached, or refuses
   */
  SMPPSession bound(BindType type, SmppReceipts receipts) throws IOException {
    SMPPSession session = new SMPPSession(new SmppSockets(settings.tls(), settings.patience()));
    long patience = settings.patience().toMillis();
    session.setTransactionTimer(patience);
    session.setEnquireLinkTimer(ENQUIRE_LINK_MILLIS);
    session.setMessageReceiverListener(receipts);
    session.connectAndBind(
        settings.host(),
        settings.port(),
        new BindParameter(
            type,
            settings.systemId(),
            settings.password(),
            settings.systemType(),
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            null),
        patience);
    return session;
  }
}
