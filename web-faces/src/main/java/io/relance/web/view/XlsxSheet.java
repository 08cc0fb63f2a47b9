package io.relance.web.view;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel sheet, handed on in parts while it grows: its texts stand in their cells, since a common
 * table of them would have to be kept. Amounts are numbers, dates are dates. Where Excel's sheets
 * end, another one goes on with the same heading.
 */
final class XlsxSheet implements Sheet {

  private static final int ROWS_KEPT = 500;

  private final Workbook workbook;
  private final String title;
  private final int longest;
  private Object[] heading;
  private Worksheet sheet;
  private int sheets;
  private int next;

  XlsxSheet(OutputStream out, String title) {
    this(out, title, Worksheet.MAX_ROWS);
  }

  /**
   * @param longest how many rows a sheet has at most, its heading included
   */
  XlsxSheet(OutputStream out, String title, int longest) {
    this.longest = longest;
    workbook = new Workbook(out, "Relance", "1.0");
    this.title = title;
    begin();
  }

  private void begin() {
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
    sheet.freezePane(0, 1);
    next = 0;
  }

  @Override
  public void row(Object... cells) {
    if (heading == null) {
      heading = cells.clone();
    } else if (next == longest) {
      goOn();
    }
    write(cells);
  }

  private void goOn() {
    try {
      sheet.finish();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    begin();
    write(heading);
  }

  private void write(Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      put(column, cells[column]);
    }
    next++;
    if (next % ROWS_KEPT == 0) {
      flush();
    }
  }

  private void put(int column, Object cell) {
    if (cell instanceof Number number) {
      sheet.value(next, column, number);
    } else if (cell instanceof LocalDate date) {
      sheet.value(next, column, date);
      sheet.style(next, column).format("dd/mm/yyyy").set();
    } else if (cell != null) {
      sheet.inlineString(next, column, cell.toString());
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    try {
      workbook.finish();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
