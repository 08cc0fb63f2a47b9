package io.relance.delivery.document.pdf;

import io.relance.delivery.document.PdfBinder;
import io.relance.delivery.document.UnprintableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Binds PDFs by PDFBox. */
@ApplicationScoped
public class PdfBoxBinder implements PdfBinder {

  @Override
  public int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException broken) {
      throw new UnprintableException("The PDF can't be read.", broken);
    }
  }

  @Override
  public byte[] bind(List<byte[]> pdfs) {
    PDFMergerUtility merger = new PDFMergerUtility();
    merger.setDocumentMergeMode(PDFMergerUtility.DocumentMergeMode.OPTIMIZE_RESOURCES_MODE);
    pdfs.forEach(pdf -> merger.addSource(new RandomAccessReadBuffer(pdf)));
    ByteArrayOutputStream bound = new ByteArrayOutputStream();
    merger.setDestinationStream(bound);
    try {
      merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
      return bound.toByteArray();
    } catch (IOException broken) {
      throw new UnprintableException("The PDFs can't be bound.", broken);
    }
  }
}
