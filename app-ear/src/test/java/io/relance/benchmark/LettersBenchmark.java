package io.relance.benchmark;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.relance.delivery.document.LetterSample;
import io.relance.delivery.document.PdfPrinter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Letters a second on one thread: ours, from the facts of an invoice to the PDF, beside the library
 * alone on the same HTML with its fonts parsed once. The two take turns.
 */
public final class LettersBenchmark {

  private static final int ROUNDS = 5;
  private static final int LETTERS = 100;
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private final TrueTypeFont regular = font("LiberationSans-Regular.ttf");
  private final TrueTypeFont italic = font("LiberationSans-Italic.ttf");
  private final TrueTypeFont bold = font("LiberationSans-Bold.ttf");

  private LettersBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    XRLog.setLoggingEnabled(false);
    new LettersBenchmark().run();
  }

  private void run() throws IOException {
    LetterSample sample = new LetterSample();
    String html = sample.html();
    double ours = 0;
    double plain = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      double mine = rate(sample::print);
      double alone = rate(() -> print(html));
      if (round > 0) {
        ours += mine / ROUNDS;
        plain += alone / ROUNDS;
        System.out.printf("round %d: ours %.1f/s, library alone %.1f/s%n", round, mine, alone);
      }
    }
    System.out.printf(
        "Letters: ours %.1f/s, library alone %.1f/s, ratio %.2f%n", ours, plain, ours / plain);
  }

  private static double rate(Letter letter) throws IOException {
    long begun = System.nanoTime();
    for (int i = 0; i < LETTERS; i++) {
      letter.print();
    }
    return LETTERS * 1e9 / (System.nanoTime() - begun);
  }

  private byte[] print(String html) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      offer(builder, pdf, regular, 400, FontStyle.NORMAL);
      offer(builder, pdf, italic, 400, FontStyle.ITALIC);
      offer(builder, pdf, bold, 700, FontStyle.NORMAL);
      builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
      builder.useColorProfile(SRGB);
      builder.withHtmlContent(html, null);
      builder.toStream(out);
      builder.run();
    }
    return out.toByteArray();
  }

  private static void offer(
      PdfRendererBuilder builder, PDDocument pdf, TrueTypeFont font, int weight, FontStyle style)
      throws IOException {
    builder.useFont(
        new PDFontSupplier(PDType0Font.load(pdf, font, true)), "Relance", weight, style, true);
  }

  private static TrueTypeFont font(String name) {
    try (InputStream file = PdfPrinter.class.getResourceAsStream("fonts/" + name)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      font.setEnableGsub(false);
      return font;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** One letter. */
  @FunctionalInterface
  private interface Letter {
    byte[] print() throws IOException;
  }
}
