package io.relance.delivery.sms.smpp;

import io.relance.delivery.Pause;
import io.relance.delivery.Relay;
import io.relance.delivery.sms.GatewayChoice;
import io.relance.delivery.sms.Receipt;
import io.relance.delivery.sms.TakeReceipt;
import io.relance.reminder.Channel;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsmpp.bean.BindType;
import org.jsmpp.session.SMPPSession;

/** The gateway that {@code RELANCE_SMS_SMPP_…} describes. */
@ApplicationScoped
public class SmppGateway implements Relay {

  private static final Logger LOG = System.getLogger(SmppGateway.class.getName());

  /** A gateway that has said nothing for so long has nothing to say. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private static final int MOST_SILENCES = 12;

  @Resource private ContextService contexts;
  @Inject private GatewayChoice choice;
  @Inject private Pause pause;
  @EJB private TakeReceipt receipts;

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean isSetUp() {
    return settings().isPresent();
  }

  @Override
  public Line line() {
    return new SmppLine(settings().orElseThrow(), listener());
  }

  /** Asks the gateway for receipts until it has no more, a minute at most. */
  public void collectReceipts() {
    settings().ifPresent(this::collect);
  }

  private void collect(SmppSettings settings) {
    SmppReceipts listener = listener();
    try {
      SMPPSession session = new SmppSessions(settings).bound(BindType.BIND_RX, listener);
      listen(listener);
      session.unbindAndClose();
    } catch (IOException unreachable) {
      LOG.log(Level.INFO, "No receipts from {0}: {1}", settings, unreachable.getMessage());
    }
  }

  private void listen(SmppReceipts listener) {
    int known = -1;
    for (int times = 0; times < MOST_SILENCES && known != listener.taken(); times++) {
      known = listener.taken();
      pause.of(SILENCE);
    }
  }

  /** Receipts come on threads of the session's own, and are kept as if on this one. */
  private SmppReceipts listener() {
    Consumer<Receipt> taking = receipts::take;
    return new SmppReceipts(contexts.contextualConsumer(taking));
  }

  private Optional<SmppSettings> settings() {
    return choice.settings("smpp", SmppSettings::of);
  }
}
