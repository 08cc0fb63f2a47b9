package io.relance.web.view;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel sheet, handed on in parts while it grows. Amounts are numbers, dates are dates. */
final class XlsxSheet implements Sheet {

  private static final int ROWS_KEPT = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int next;

  XlsxSheet(OutputStream out, String title) {
    workbook = new Workbook(out, "Relance", "1.0");
    sheet = workbook.newWorksheet(title);
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(Object... cells) {
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
      sheet.value(next, column, cell.toString());
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
