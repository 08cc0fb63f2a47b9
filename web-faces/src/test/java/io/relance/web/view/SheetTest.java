package io.relance.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void aCsvFileOpensAsUtf8AndQuotesWhatWouldSplitACell() {
    try (Sheet sheet = new CsvSheet(out)) {
      sheet.row("Client", "Échéance");
      sheet.row("Delmas; \"Fils\"", LocalDate.of(2026, 9, 25));
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFClient;Échéance\r\n\"Delmas; \"\"Fils\"\"\";2026-09-25\r\n");
  }

  @Test
  void aTextThatASpreadsheetWouldRunIsDisarmedButANegativeAmountStaysANumber() {
    try (Sheet sheet = new CsvSheet(out)) {
      sheet.row("=HYPERLINK(1)", new BigDecimal("-12.50"), null);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("'=HYPERLINK(1);-12.50;\r\n");
  }

  @Test
  void anExcelSheetKeepsAmountsAsNumbersAndLosesNoRowWhileItIsHandedOn() throws IOException {
    try (Sheet sheet = new XlsxSheet(out, "Factures")) {
      for (int row = 0; row < 1200; row++) {
        sheet.row("FA-" + row, new BigDecimal("1234.50"), LocalDate.of(2026, 9, 25), null);
      }
    }
    String cells = part("xl/worksheets/sheet1.xml");
    assertThat(cells.split("<row ", -1)).hasSize(1201);
    assertThat(cells).contains("<v>1234.5").contains("<v>46290").contains("<pane ");
  }

  @Test
  void whereAnExcelSheetEndsAnotherGoesOnWithTheHeading() throws IOException {
    try (Sheet sheet = new XlsxSheet(out, "Factures", 3)) {
      sheet.row("Facture");
      sheet.row("FA-1");
      sheet.row("FA-2");
      sheet.row("FA-3");
    }
    assertThat(part("xl/worksheets/sheet1.xml")).contains("FA-2").doesNotContain("FA-3");
    assertThat(part("xl/worksheets/sheet2.xml")).contains("Facture", "FA-3");
  }

  private String part(String name) throws IOException {
    Path file = Files.write(folder.resolve("sheet.xlsx"), out.toByteArray());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
