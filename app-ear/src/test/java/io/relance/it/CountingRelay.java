package io.relance.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A relay that keeps which dispatch it has accepted how often. It accepts a message when its final
 * dot has come, whether or not anybody hears the answer.
 */
final class CountingRelay implements AutoCloseable {

  private static final String DISPATCH = "X-Relance-Dispatch: ";
  private static final int BACKLOG = 50;

  private final ServerSocket door;
  private final Witness witness;
  private final UnaryOperator<String> verdicts;
  private final ExecutorService conversations = Executors.newCachedThreadPool();
  private final List<Socket> lines = new CopyOnWriteArrayList<>();
  private final Map<Long, Integer> accepted = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();

  /** Whoever watches it; called by the thread of the conversation, which goes on afterwards. */
  interface Witness {

    /**
     * A message is accepted, and its sender doesn't know yet.
     *
     * @param number of accepted messages, this one included
     * @param dispatch whose message it is
     */
    void accepted(int number, long dispatch) throws InterruptedException;

    /** Its sender has been told. */
    void answered(int number);
  }

  private CountingRelay(ServerSocket door, Witness witness, UnaryOperator<String> verdicts) {
    this.door = door;
    this.witness = witness;
    this.verdicts = verdicts;
  }

  /**
   * @param verdicts what it says of a recipient, by the line of the command
   */
  static CountingRelay onFreePort(Witness witness, UnaryOperator<String> verdicts) {
    try {
      ServerSocket door = new ServerSocket(0, BACKLOG, InetAddress.getByName("localhost"));
      CountingRelay relay = new CountingRelay(door, witness, verdicts);
      relay.conversations.execute(relay::open);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /** How often each dispatch was accepted, by its number. */
  Map<Long, Integer> accepted() {
    return Map.copyOf(accepted);
  }

  /** How many messages were accepted in all. */
  int count() {
    return number.get();
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        Socket line = door.accept();
        line.setTcpNoDelay(true);
        lines.add(line);
        conversations.execute(() -> converse(line));
      } catch (IOException | RejectedExecutionException closed) {
        return;
      }
    }
  }

  private void converse(Socket line) {
    try (line;
        BufferedReader in =
            new BufferedReader(new InputStreamReader(line.getInputStream(), ISO_8859_1))) {
      OutputStream out = line.getOutputStream();
      say(out, "220 counting");
      for (String command = in.readLine(); command != null; command = in.readLine()) {
        switch (command.substring(0, Math.min(4, command.length())).toUpperCase(Locale.ROOT)) {
          case "RCPT" -> say(out, verdicts.apply(command));
          case "DATA" -> {
            say(out, "354 go on");
            take(in, out);
          }
          case "QUIT" -> {
            say(out, "221 bye");
            return;
          }
          default -> say(out, "250 fine");
        }
      }
    } catch (IOException | InterruptedException hungUp) {
      lines.remove(line);
    }
  }

  private void take(BufferedReader in, OutputStream out) throws IOException, InterruptedException {
    long dispatch = 0;
    String text = in.readLine();
    while (text != null && !text.equals(".")) {
      if (text.startsWith(DISPATCH)) {
        dispatch = Long.parseLong(text.substring(DISPATCH.length()).strip());
      }
      text = in.readLine();
    }
    if (text != null) {
      accepted.merge(dispatch, 1, Integer::sum);
      int mine = number.incrementAndGet();
      witness.accepted(mine, dispatch);
      say(out, "250 2.0.0 queued");
      witness.answered(mine);
    }
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket line : lines) {
        line.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      conversations.shutdownNow();
    }
  }
}
