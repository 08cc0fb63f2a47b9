package io.relance.delivery.document.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.relance.delivery.document.PdfCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens PDFs by PDFBox. */
@ApplicationScoped
public class PdfBoxCheck implements PdfCheck {

  private static final byte[] MAGIC = "%PDF-".getBytes(US_ASCII);

  @Override
  public boolean isPdf(byte[] content) {
    if (content.length < MAGIC.length
        || !Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return false;
    }
    try (PDDocument document = Loader.loadPDF(content)) {
      return document.getNumberOfPages() > 0;
    } catch (IOException | RuntimeException broken) {
      return false;
    }
  }
}
