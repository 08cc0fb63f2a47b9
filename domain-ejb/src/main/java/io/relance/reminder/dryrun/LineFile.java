package io.relance.reminder.dryrun;

import io.relance.reminder.SimulatedLine;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The lines of a dry run in a temporary file, each customer's behind a record about the customer.
 * The system forgets the file once it is closed, also where the server is killed. One thread writes
 * it; then any number read it.
 */
final class LineFile implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final byte GROUP = 1;
  private static final byte LINE = 2;

  private final FileChannel file;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream(BUFFER);
  private final DataOutputStream out = new DataOutputStream(pending);
  private long written;

  LineFile() throws IOException {
    file =
        FileChannel.open(
            Files.createTempFile("relance-dry-run", null),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Is told what stands in the file, in its order. */
  interface Reader {

    /**
     * @param at the place of the record
     */
    default void group(long at, LineGroup group) {}

    /**
     * @return whether to read on
     */
    boolean line(long at, SimulatedLine line);
  }

  /**
   * @param lines all lines of one customer, at least one
   */
  void add(List<SimulatedLine> lines) {
    try {
      out.writeByte(GROUP);
      LineCodec.write(LineGroup.of(lines), out);
      for (SimulatedLine line : lines) {
        out.writeByte(LINE);
        LineCodec.write(line, out);
        if (pending.size() >= BUFFER) {
          flush();
        }
      }
      flush();
    } catch (IOException full) {
      throw new UncheckedIOException("The lines of a dry run could not be kept", full);
    }
  }

  private void flush() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(pending.toByteArray());
    while (bytes.hasRemaining()) {
      written += file.write(bytes, written);
    }
    pending.reset();
  }

  /** Reads from the beginning. */
  void read(Reader reader) {
    read(0, reader);
  }

  /**
   * @param from the place of a record
   */
  void read(long from, Reader reader) {
    try (Counted counted = new Counted(new BufferedInputStream(new Place(from), BUFFER), from);
        DataInputStream in = new DataInputStream(counted)) {
      boolean more = true;
      while (more && counted.at < written) {
        more = next(counted.at, in, reader);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException("The lines of a dry run could not be read", gone);
    }
  }

  private static boolean next(long at, DataInputStream in, Reader reader) throws IOException {
    if (in.readByte() == GROUP) {
      reader.group(at, LineCodec.group(in));
      return true;
    }
    return reader.line(at, LineCodec.line(in));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Reads the file from a place of its own, beside other readers. */
  private final class Place extends InputStream {
    private long at;

    private Place(long at) {
      this.at = at;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = file.read(ByteBuffer.wrap(bytes, offset, length), at);
      at += Math.max(0, read);
      return read;
    }
  }

  /** Knows the place of what comes next. */
  private static final class Counted extends FilterInputStream {
    private long at;

    private Counted(InputStream in, long at) {
      super(in);
      this.at = at;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      at += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      at += Math.max(0, read);
      return read;
    }
  }
}
