package io.relance.delivery.sms.smpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.relance.delivery.sms.Receipt;
import io.relance.delivery.sms.ReceiptFate;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/**
 * Reads the receipts that come over a bound session (SMPP 3.4, appendix B). One that could not be
 * kept is refused for now, and the gateway sends it again.
 */
final class SmppReceipts implements MessageReceiverListener {

  private static final Logger LOG = System.getLogger(SmppReceipts.class.getName());
  private static final Pattern NAME = Pattern.compile("\\bid:(\\S+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern STATE = Pattern.compile("\\bstat:(\\w+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ERROR = Pattern.compile("\\berr:(\\w+)", Pattern.CASE_INSENSITIVE);

  private final Consumer<Receipt> taking;
  private final AtomicInteger taken = new AtomicInteger();

  SmppReceipts(Consumer<Receipt> taking) {
    this.taking = taking;
  }

  /** How many have come so far. */
  int taken() {
    return taken.get();
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
    taken.incrementAndGet();
    Optional<Receipt> receipt = of(message);
    try {
      receipt.ifPresent(taking);
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "A receipt could not be kept: " + receipt, broken);
      throw new ProcessRequestException("Not now", SMPPConstant.STAT_ESME_RX_T_APPN, broken);
    }
  }

  /** Empty for what is no receipt, such as what somebody writes to us. */
  static Optional<Receipt> of(DeliverSm message) {
    if (!message.isSmscDeliveryReceipt() && !message.isIntermediateDeliveryNotification()) {
      return Optional.empty();
    }
    String text = text(message);
    String state = first(STATE, text).orElse("");
    String detail = first(ERROR, text).map(error -> state + " " + error).orElse(state);
    return Optional.ofNullable(message.getOptionalParameter(Receipted_message_id.class))
        .map(OptionalParameter.COctetString::getValueAsString)
        .or(() -> first(NAME, text))
        .map(name -> new Receipt(name, null, ReceiptFate.of(state), detail));
  }

  private static String text(DeliverSm message) {
    Message_payload payload = message.getOptionalParameter(Message_payload.class);
    byte[] octets = payload == null ? message.getShortMessage() : payload.getValue();
    return octets == null ? "" : new String(octets, ISO_8859_1);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    LOG.log(Level.DEBUG, "The gateway tells that a telephone is there again.");
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("No data_sm", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
