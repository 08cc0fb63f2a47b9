package io.relance.web.view;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A CSV file with a byte order mark and semicolons, as spreadsheets in French open it. A text that
 * a spreadsheet would take for a formula is preceded by an apostrophe.
 */
final class CsvSheet implements Sheet {

  private static final String FORMULA_STARTS = "=+-@\t\r";
  private final Writer out;

  CsvSheet(OutputStream stream) {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    write("\uFEFF");
  }

  @Override
  public void row(Object... cells) {
    write(Arrays.stream(cells).map(CsvSheet::cell).collect(Collectors.joining(";")) + "\r\n");
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number) {
      return value.toString();
    }
    String text = value.toString();
    String safe =
        !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[^;\"\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
