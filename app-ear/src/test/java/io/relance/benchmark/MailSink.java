package io.relance.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** A relay that takes every message and keeps none, as fast as it can read. */
final class MailSink implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final byte[] END = "\r\n.\r\n".getBytes(ISO_8859_1);

  private final ServerSocket door;
  private final ExecutorService conversations = Executors.newCachedThreadPool();
  private final AtomicLong messages = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  private MailSink(ServerSocket door) {
    this.door = door;
  }

  static MailSink open() throws IOException {
    MailSink sink = new MailSink(new ServerSocket(0, 50, InetAddress.getByName("localhost")));
    sink.conversations.execute(sink::accept);
    return sink;
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many messages it has taken. */
  long messages() {
    return messages.get();
  }

  /** How many bytes they had, in all. */
  long bytes() {
    return bytes.get();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket line = door.accept();
        line.setTcpNoDelay(true);
        conversations.execute(() -> converse(line));
      } catch (IOException | RejectedExecutionException closed) {
        return;
      }
    }
  }

  private void converse(Socket line) {
    try (line;
        InputStream in = new BufferedInputStream(line.getInputStream(), BUFFER)) {
      OutputStream out = line.getOutputStream();
      say(out, "220 sink");
      for (int verb = command(in); verb >= 0; verb = command(in)) {
        if (verb == 'D') {
          say(out, "354 go on");
          bytes.addAndGet(take(in));
          messages.incrementAndGet();
        }
        say(out, verb == 'Q' ? "221 bye" : "250 ok");
      }
    } catch (IOException hungUp) {
      return;
    }
  }

  /** Reads a line, and gives its first byte; -1 at the end. */
  private static int command(InputStream in) throws IOException {
    int first = in.read();
    for (int next = first; next >= 0 && next != '\n'; ) {
      next = in.read();
    }
    return first;
  }

  private static long take(InputStream in) throws IOException {
    long read = 0;
    int matched = 2;
    while (matched < END.length) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("The message breaks off.");
      }
      read++;
      if (next == END[matched]) {
        matched++;
      } else {
        matched = next == END[0] ? 1 : 0;
      }
    }
    return read;
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(ISO_8859_1));
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      conversations.shutdownNow();
    }
  }
}
