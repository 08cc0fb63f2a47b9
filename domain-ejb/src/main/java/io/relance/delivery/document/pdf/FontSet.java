package io.relance.delivery.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.relance.delivery.document.PdfPrinter;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The family in which documents are set, read once: reading it takes longer than a page. Each
 * document embeds of it what it uses. Not for several threads at a time.
 */
final class FontSet {

  /** As style sheets call it. */
  private static final String FAMILY = "Relance";

  private static final int REGULAR_WEIGHT = 400;
  private static final int BOLD_WEIGHT = 700;

  private final TrueTypeFont regular = read("LiberationSans-Regular.ttf");
  private final TrueTypeFont italic = read("LiberationSans-Italic.ttf");
  private final TrueTypeFont bold = read("LiberationSans-Bold.ttf");

  void offerTo(PdfRendererBuilder builder, PDDocument document) throws IOException {
    offer(builder, document, regular, REGULAR_WEIGHT, FontStyle.NORMAL);
    offer(builder, document, italic, REGULAR_WEIGHT, FontStyle.ITALIC);
    offer(builder, document, bold, BOLD_WEIGHT, FontStyle.NORMAL);
  }

  private static void offer(
      PdfRendererBuilder builder,
      PDDocument document,
      TrueTypeFont font,
      int weight,
      FontStyle style)
      throws IOException {
    builder.useFont(
        new PDFontSupplier(PDType0Font.load(document, font, true)), FAMILY, weight, style, true);
  }

  private static TrueTypeFont read(String name) {
    try (InputStream file = PdfPrinter.class.getResourceAsStream("fonts/" + name)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      font.setEnableGsub(false);
      return font;
    } catch (IOException unreadable) {
      throw new IllegalStateException("The font " + name + " is in the product.", unreadable);
    }
  }
}
