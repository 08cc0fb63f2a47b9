package io.relance.delivery.sms.smpp;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** A gateway that speaks SMPP over a real socket, and says what a test wants it to. */
final class ScriptedGateway implements AutoCloseable {

  private static final int ACCEPTING = 0;
  private static final long PATIENCE_MILLIS = 10_000;

  private final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
  private final List<BindRequest> binds = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final SMPPServerSessionListener listener;
  private volatile SMPPServerSession session;
  private volatile int status = ACCEPTING;
  private volatile int bindStatus = ACCEPTING;
  private volatile boolean silent;

  ScriptedGateway() throws IOException {
    listener = new SMPPServerSessionListener(freePort());
    Thread accepting = new Thread(this::accept, "scripted gateway");
    accepting.setDaemon(true);
    accepting.start();
  }

  /** The listener does not tell which port it was given. */
  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  int port() {
    return listener.getPort();
  }

  void saying(int commandStatus) {
    status = commandStatus;
  }

  void refusingToBind(int commandStatus) {
    bindStatus = commandStatus;
  }

  /** Takes messages, and never answers. */
  void silent() {
    silent = true;
  }

  List<SubmitSm> taken() {
    return taken;
  }

  List<BindRequest> binds() {
    return binds;
  }

  /** Ends the session as it is. */
  void hangUp() {
    session.close();
  }

  /** Sends a receipt, and waits until it is taken or refused. */
  void receipt(String text, OptionalParameter... parameters) throws Exception {
    deliver(new ESMClass().setMessageType(MessageType.SMSC_DEL_RECEIPT), text, parameters);
  }

  void messageFromATelephone(String text) throws Exception {
    deliver(new ESMClass(), text);
  }

  private void deliver(ESMClass kind, String text, OptionalParameter... parameters)
      throws Exception {
    session.deliverShortMessage(
        "",
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        "33612345678",
        TypeOfNumber.ALPHANUMERIC,
        NumberingPlanIndicator.UNKNOWN,
        "RELANCE",
        kind,
        (byte) 0,
        (byte) 0,
        new RegisteredDelivery(),
        new GeneralDataCoding(),
        text.getBytes(StandardCharsets.ISO_8859_1),
        parameters);
  }

  private void accept() {
    try {
      while (over.getCount() > 0) {
        SMPPServerSession next = listener.accept();
        next.setMessageReceiverListener(submissions());
        bind(next);
      }
    } catch (IOException closed) {
      over.countDown();
    }
  }

  private void bind(SMPPServerSession next) throws IOException {
    try {
      BindRequest request = next.waitForBind(PATIENCE_MILLIS);
      binds.add(request);
      session = next;
      if (bindStatus == ACCEPTING) {
        request.accept("gateway");
      } else {
        request.reject(bindStatus);
      }
    } catch (TimeoutException | PDUException unbound) {
      next.close();
    }
  }

  /** Nobody asks it for anything but to take a message. */
  private ServerMessageReceiverListener submissions() {
    return (ServerMessageReceiverListener)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ServerMessageReceiverListener.class},
            (proxy, method, arguments) -> take((SubmitSm) arguments[0]));
  }

  private SubmitSmResult take(SubmitSm message) throws Exception {
    taken.add(message);
    if (silent) {
      over.await();
    }
    if (status != ACCEPTING) {
      throw new ProcessRequestException("No", status);
    }
    return new SubmitSmResult(new MessageId("gw-" + taken.size()), new OptionalParameter[0]);
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    listener.close();
    if (session != null) {
      session.close();
    }
  }
}
