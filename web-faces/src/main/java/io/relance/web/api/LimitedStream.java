package io.relance.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that may only be so long: 200 MB, or what the system property {@code relance.import.bytes}
 * says.
 */
final class LimitedStream extends FilterInputStream {

  private static final long MOST_BYTES = Long.getLong("relance.import.bytes", 200_000_000L);

  private final long most;
  private long read;

  LimitedStream(InputStream in) {
    this(in, MOST_BYTES);
  }

  LimitedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** The file is longer than it may be. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int got = super.read(bytes, from, length);
    count(Math.max(got, 0));
    return got;
  }

  private void count(int bytes) throws TooLongException {
    read += bytes;
    if (read > most) {
      throw new TooLongException();
    }
  }
}
