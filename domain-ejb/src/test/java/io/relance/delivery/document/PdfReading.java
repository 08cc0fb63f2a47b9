package io.relance.delivery.document;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as readers see it: pages, words, pictures, and what the standard has against it. */
public final class PdfReading {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /** In a millimetre. */
  private static final double POINTS = 72 / 25.4;

  private PdfReading() {}

  /** The words of each page, in reading order. */
  public static List<String> pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return Stream.iterate(1, page -> page <= document.getNumberOfPages(), page -> page + 1)
          .map(page -> words(document, page))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String words(PDDocument document, int page) {
    try {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document).replace('\u00a0', ' ');
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The words of a part of the first page, in millimetres from its left and its upper edge. */
  public static String words(byte[] pdf, int left, int top, int width, int height) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripperByArea stripper = new PDFTextStripperByArea();
      stripper.addRegion(
          "part",
          new Rectangle2D.Double(left * POINTS, top * POINTS, width * POINTS, height * POINTS));
      stripper.extractRegions(document.getPage(0));
      return stripper.getTextForRegion("part");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * @param page from 0
   */
  public static BufferedImage picture(byte[] pdf, int page) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(page, 300);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What keeps it from being PDF/A-2b. */
  public static List<String> faults(byte[] pdf) {
    try (PDFAParser parser =
        Foundries.defaultInstance()
            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B)) {
      return Foundries.defaultInstance()
          .createValidator(PDFAFlavour.PDFA_2_B, false)
          .validate(parser)
          .getTestAssertions()
          .stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(TestAssertion::getMessage)
          .distinct()
          .toList();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
