package io.relance.delivery.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that says at each stage of the conversation what a test wants it to say. */
final class ScriptedSmtpServer implements AutoCloseable {

  /** The moments at which it speaks. */
  enum Stage {
    GREETING("220 scripted"),
    EHLO("250 scripted"),
    MAIL("250 2.1.0 sender ok"),
    RCPT("250 2.1.5 recipient ok"),
    DATA("354 go on"),
    FINAL_DOT("250 2.0.0 queued"),
    QUIT("221 bye");

    private final String usual;

    Stage(String usual) {
      this.usual = usual;
    }
  }

  /** Ends the connection instead of an answer. */
  static final String DROP = "drop";

  /** Never answers, and keeps the connection. */
  static final String SILENCE = "silence";

  /** At the end of a reply: its line never ends. */
  static final String UNFINISHED = "…";

  private final ServerSocket socket;
  private final ExecutorService conversations = Executors.newCachedThreadPool();
  private final Map<Stage, String> script = new EnumMap<>(Stage.class);
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> accepted = new CopyOnWriteArrayList<>();
  private final List<String> recipients = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  ScriptedSmtpServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
    conversations.execute(this::accept);
  }

  ScriptedSmtpServer saying(Stage stage, String reply) {
    script.put(stage, reply);
    return this;
  }

  /**
   * Properties of a mail session that sends to this server.
   *
   * @param patience how long it waits for an answer
   */
  Properties session(Duration patience) {
    Properties session = new Properties();
    session.setProperty("mail.transport.protocol", "smtp");
    session.setProperty("mail.smtp.host", "127.0.0.1");
    session.setProperty("mail.smtp.port", Integer.toString(socket.getLocalPort()));
    session.setProperty("mail.smtp.timeout", Long.toString(patience.toMillis()));
    session.setProperty("mail.smtp.connectiontimeout", "5000");
    return session;
  }

  /** The messages that it has taken over, as they came. */
  List<String> accepted() {
    return accepted;
  }

  /** The addresses that it was asked to deliver to. */
  List<String> recipients() {
    return recipients;
  }

  /** What was said to it outside of messages. */
  List<String> commands() {
    return commands;
  }

  int connections() {
    return connections.get();
  }

  /** Ends all conversations, as a relay does that restarts. */
  void hangUp() {
    for (Socket one : open) {
      try {
        one.close();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket line = socket.accept();
        connections.incrementAndGet();
        open.add(line);
        conversations.execute(() -> converse(line));
      } catch (IOException | RejectedExecutionException closed) {
        return;
      }
    }
  }

  private void converse(Socket line) {
    try (line;
        BufferedReader in =
            new BufferedReader(new InputStreamReader(line.getInputStream(), UTF_8))) {
      OutputStream out = line.getOutputStream();
      boolean goesOn = say(Stage.GREETING, out);
      while (goesOn) {
        String command = in.readLine();
        commands.add(String.valueOf(command));
        goesOn = command != null && answer(command, in, out);
      }
    } catch (IOException hungUp) {
      open.remove(line);
    }
  }

  private boolean answer(String command, BufferedReader in, OutputStream out) throws IOException {
    String verb = command.substring(0, Math.min(4, command.length())).toUpperCase();
    return switch (verb) {
      case "EHLO", "HELO" -> say(Stage.EHLO, out);
      case "MAIL" -> say(Stage.MAIL, out);
      case "RCPT" -> {
        recipients.add(command.replaceAll(".*<(.*)>.*", "$1"));
        yield say(Stage.RCPT, out);
      }
      case "DATA" -> say(Stage.DATA, out) && (!says(Stage.DATA).startsWith("354") || take(in, out));
      case "QUIT" -> say(Stage.QUIT, out) && false;
      default -> write("250 ok", out);
    };
  }

  private boolean take(BufferedReader in, OutputStream out) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      lines.add(line);
      line = in.readLine();
    }
    if (says(Stage.FINAL_DOT).matches("2\\d\\d .*[^…]")) {
      accepted.add(String.join("\n", lines));
    }
    return say(Stage.FINAL_DOT, out);
  }

  private String says(Stage stage) {
    return script.getOrDefault(stage, stage.usual);
  }

  private boolean say(Stage stage, OutputStream out) throws IOException {
    String reply = says(stage);
    if (reply.equals(DROP)) {
      return false;
    }
    return reply.equals(SILENCE) || write(reply, out);
  }

  private static boolean write(String reply, OutputStream out) throws IOException {
    boolean unfinished = reply.endsWith(UNFINISHED);
    out.write((unfinished ? reply.replace(UNFINISHED, "") : reply + "\r\n").getBytes(UTF_8));
    out.flush();
    return true;
  }

  @Override
  public void close() {
    try {
      socket.close();
      hangUp();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } finally {
      conversations.shutdownNow();
    }
  }
}
