package io.relance.intake.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a stream into physical lines, ended by LF, CR LF or CR. It holds one line at a time, and of
 * one that is too long only the beginning.
 */
final class LineReader {

  private static final int END_OF_FILE = -1;
  private static final int BUFFER = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] bytes;
  private int length;
  private int number;

  LineReader(InputStream in, int longestLine) {
    this.in = new BufferedInputStream(in, BUFFER);
    this.bytes = new byte[longestLine];
  }

  /** The next line, or null at the end of the file. */
  Line next() throws IOException {
    length = 0;
    boolean tooLong = false;
    int next = in.read();
    if (next == END_OF_FILE) {
      return null;
    }
    for (; next != END_OF_FILE && next != '\n' && next != '\r'; next = in.read()) {
      if (length < bytes.length) {
        bytes[length++] = (byte) next;
      } else {
        tooLong = true;
      }
    }
    return line(end(next), tooLong);
  }

  private String end(int first) throws IOException {
    if (first == END_OF_FILE) {
      return "";
    }
    if (first == '\n') {
      return "\n";
    }
    in.mark(1);
    if (in.read() == '\n') {
      return "\r\n";
    }
    in.reset();
    return "\r";
  }

  private Line line(String end, boolean tooLong) {
    number++;
    if (tooLong) {
      return new Line(number, "", end, true, true);
    }
    int from = number == 1 && startsWithByteOrderMark() ? BYTE_ORDER_MARK.length : 0;
    ByteBuffer content = ByteBuffer.wrap(bytes, from, length - from);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(content)
              .toString();
      return new Line(number, text, end, false, true);
    } catch (CharacterCodingException notUtf8) {
      String text = new String(bytes, from, length - from, StandardCharsets.UTF_8);
      return new Line(number, text, end, false, false);
    }
  }

  private boolean startsWithByteOrderMark() {
    if (length < BYTE_ORDER_MARK.length) {
      return false;
    }
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (bytes[i] != BYTE_ORDER_MARK[i]) {
        return false;
      }
    }
    return true;
  }
}
