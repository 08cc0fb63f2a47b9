package io.relance.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyKindOfLineEndIsOne(String end) {
    assertThat(rows("a,b" + end + "1,2" + end + "3,4" + end))
        .extracting(CsvRow::line, CsvRow::cells)
        .containsExactly(tuple(2, List.of("1", "2")), tuple(3, List.of("3", "4")));
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(rows("a,b\n1,2")).extracting(CsvRow::cells).containsExactly(List.of("1", "2"));
  }

  @Test
  void theHeaderSaysWhichDelimiterItIs() {
    assertThat(rows("a;b\n1,5;2")).extracting(CsvRow::cells).containsExactly(List.of("1,5", "2"));
    assertThat(rows("\"a;x\",b\n1;5,2"))
        .extracting(CsvRow::cells)
        .containsExactly(List.of("1;5", "2"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() {
    assertThat(open("\uFEFFa,b\n").header()).containsExactly("a", "b");
  }

  @Test
  void quotesKeepDelimitersLineEndsAndDoubledQuotes() {
    assertThat(rows("a,b\n\"x, y\",\"say \"\"yes\"\"\"\n\"two\nlines\",\"\"\nz,\n"))
        .extracting(CsvRow::line, CsvRow::cells)
        .containsExactly(
            tuple(2, List.of("x, y", "say \"yes\"")),
            tuple(3, List.of("two\nlines", "")),
            tuple(5, List.of("z", "")));
  }

  @Test
  void aQuoteInsideAnUnquotedCellIsACharacter() {
    assertThat(rows("a,b\n12\" pipe,x\n"))
        .extracting(CsvRow::cells)
        .containsExactly(List.of("12\" pipe", "x"));
  }

  @Test
  void blanksAroundCellsAndBlankLinesSayNothing() {
    assertThat(rows("a,b\n\n 1 , \"2\" \n   \n3,4\n\n"))
        .extracting(CsvRow::line, CsvRow::cells)
        .containsExactly(tuple(3, List.of("1", "2")), tuple(5, List.of("3", "4")));
  }

  @Test
  void aRowOfAnotherWidthIsRejectedAlone() {
    assertThat(rows("a,b\n1\n1,2,3\n1,2\n"))
        .extracting(CsvRow::line, CsvRow::fault)
        .containsExactly(
            tuple(2, CsvFault.CELL_COUNT), tuple(3, CsvFault.CELL_COUNT), tuple(4, null));
  }

  @Test
  void aQuoteThatNeverClosesCostsItsOwnRowOnly() {
    assertThat(rows("a,b\n1,\"open\n2,x\n3,y\n"))
        .extracting(CsvRow::line, CsvRow::fault, CsvRow::faultyCell)
        .containsExactly(
            tuple(2, CsvFault.UNTERMINATED_QUOTE, 1), tuple(3, null, -1), tuple(4, null, -1));
  }

  @Test
  void aLaterQuoteDoesNotCloseAnEarlierOne() {
    assertThat(rows("a,b,c\n1,\"Dupont,Paris\n2,\"Martin\",Lyon\n3,\"\",x\n"))
        .extracting(CsvRow::line, CsvRow::fault)
        .containsExactly(tuple(2, CsvFault.UNTERMINATED_QUOTE), tuple(3, null), tuple(4, null));
  }

  @Test
  void aQuoteThatStaysOpenOverAThousandLinesSwallowsNone() {
    StringBuilder file = new StringBuilder("a,b\n\"open,1\n");
    for (int i = 0; i < 1000; i++) {
      file.append("x,").append(i).append('\n');
    }
    List<CsvRow> rows = rows(file.toString());
    assertThat(rows).hasSize(1001);
    assertThat(rows.get(0).fault()).isEqualTo(CsvFault.UNTERMINATED_QUOTE);
    assertThat(rows.subList(1, 1001)).allMatch(row -> row.problem().isEmpty());
  }

  @Test
  void textAfterAClosingQuoteIsRejected() {
    assertThat(rows("a,b\n\"x\"y,1\n2,3\n"))
        .extracting(CsvRow::line, CsvRow::fault, CsvRow::faultyCell)
        .containsExactly(tuple(2, CsvFault.TEXT_AFTER_QUOTE, 0), tuple(3, null, -1));
  }

  @Test
  void latin1BytesAreRejectedWithTheirCellAndTheOthersGoIn() {
    byte[] latin1 = "a,b\n1,Boulangerie\n2,Société\n3,x\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(rows(new ByteArrayInputStream(latin1)))
        .extracting(CsvRow::line, CsvRow::fault, CsvRow::faultyCell)
        .containsExactly(tuple(2, null, -1), tuple(3, CsvFault.NOT_UTF8, 1), tuple(4, null, -1));
  }

  @Test
  void aLineOfTenMegabytesIsPassedOver() {
    byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    List<InputStream> parts = new ArrayList<>();
    parts.add(stream("a,b\n1,2\n"));
    for (int i = 0; i < 10; i++) {
      parts.add(new ByteArrayInputStream(megabyte));
    }
    parts.add(stream(",2\n3,4\n"));
    assertThat(rows(new SequenceInputStream(Collections.enumeration(parts))))
        .extracting(CsvRow::line, CsvRow::fault, row -> row.source().length())
        .containsExactly(tuple(2, null, 3), tuple(3, CsvFault.LINE_TOO_LONG, 0), tuple(4, null, 3));
  }

  @Test
  void aLongLineInsideAnOpenQuoteIsReportedForItself() {
    String tooLong = "y".repeat(CsvReader.LONGEST_LINE + 1);
    assertThat(rows("a,b\n1,\"open\n" + tooLong + "\n3,4\n"))
        .extracting(CsvRow::line, CsvRow::fault)
        .containsExactly(
            tuple(2, CsvFault.UNTERMINATED_QUOTE),
            tuple(3, CsvFault.LINE_TOO_LONG),
            tuple(4, null));
  }

  @Test
  void theLongestLineThatMayBeIsRead() {
    String cell = "y".repeat(CsvReader.LONGEST_LINE - 2);
    assertThat(rows("a,b\n1," + cell + "\n2,\n")).allMatch(row -> row.problem().isEmpty());
  }

  @Test
  void aFileWithoutAReadableHeaderIsRefused() {
    assertRefused(new byte[0], UnreadableHeaderException.Cause.EMPTY_FILE);
    assertRefused(utf8("\n1,2\n"), UnreadableHeaderException.Cause.BLANK);
    assertRefused(utf8("x".repeat(1 << 20)), UnreadableHeaderException.Cause.TOO_LONG);
    assertRefused(utf8("a,\"b\n1,2\n"), UnreadableHeaderException.Cause.QUOTES);
    assertRefused(
        "number,name\n".getBytes(StandardCharsets.UTF_16),
        UnreadableHeaderException.Cause.NOT_UTF8);
  }

  private static void assertRefused(byte[] file, UnreadableHeaderException.Cause cause) {
    assertThatThrownBy(() -> CsvReader.open(new ByteArrayInputStream(file)))
        .isInstanceOfSatisfying(
            UnreadableHeaderException.class,
            refused -> assertThat(refused.reason()).isEqualTo(cause));
  }

  private static List<CsvRow> rows(String file) {
    return rows(stream(file));
  }

  private static List<CsvRow> rows(InputStream file) {
    CsvReader reader = open(file);
    List<CsvRow> rows = new ArrayList<>();
    try {
      for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  private static CsvReader open(String file) {
    return open(stream(file));
  }

  private static CsvReader open(InputStream file) {
    try {
      return CsvReader.open(file);
    } catch (IOException | UnreadableHeaderException e) {
      throw new AssertionError(e);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
