package io.relance.it;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A relay that takes the first message to its final dot, and then never says a word: nobody can
 * know whether it has it.
 */
final class SilentRelay implements AutoCloseable {

  private final ServerSocket door;
  private final CountDownLatch handedOver = new CountDownLatch(1);

  private SilentRelay(ServerSocket door) {
    this.door = door;
  }

  static SilentRelay onFreePort() {
    try {
      SilentRelay relay =
          new SilentRelay(new ServerSocket(0, 1, InetAddress.getByName("localhost")));
      Thread conversation = new Thread(relay::converse, "silent relay");
      conversation.setDaemon(true);
      conversation.start();
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /** Whether it has been given a whole message, now or within that time. */
  boolean hasMessageWithin(long seconds) throws InterruptedException {
    return handedOver.await(seconds, TimeUnit.SECONDS);
  }

  private void converse() {
    try (Socket line = door.accept();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII));
        PrintStream out = new PrintStream(line.getOutputStream(), true, US_ASCII)) {
      out.print("220 silent\r\n");
      boolean isText = false;
      for (String said = in.readLine(); said != null; said = in.readLine()) {
        if (isText && said.equals(".")) {
          handedOver.countDown();
        } else if (!isText) {
          isText = said.equalsIgnoreCase("DATA");
          out.print(isText ? "354 go on\r\n" : "250 fine\r\n");
        }
      }
    } catch (IOException hungUp) {
      // The other side was killed, or the test is over.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
