package io.relance.delivery.bounce.imap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes the beginning of a mail, and refuses the rest: what a report has to say stands before the
 * message that came back, and that may have fifty megabytes of attachments.
 */
final class Beginning extends OutputStream {

  private static final int MOST = 512 * 1024;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] some, int offset, int length) throws IOException {
    int room = MOST - bytes.size();
    bytes.write(some, offset, Math.min(room, length));
    if (length > room) {
      throw new EnoughException(toByteArray());
    }
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  /** Ends the reading; it has what was read. */
  static final class EnoughException extends IOException {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    EnoughException(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes.clone();
    }
  }
}
