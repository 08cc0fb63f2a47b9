package io.relance.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** The PDF of an invoice, of the size that they use to have. */
final class InvoicePdf {

  private static final int SEED = 42;

  private InvoicePdf() {}

  static byte[] ofAbout(int kilobytes) throws IOException {
    byte[] picture = new byte[kilobytes * 1024];
    new Random(SEED).nextBytes(picture);
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      PDStream stream = new PDStream(document, new ByteArrayInputStream(picture));
      page.getCOSObject().setItem("Picture", stream);
      document.addPage(page);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** Gives every invoice a PDF of its own. */
  static void giveToEach(Connection connection, byte[] pdf) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into document (id, kind, size, made_at) select id, 'INVOICE', %d, now() from invoice"
              .formatted(pdf.length));
      statement.execute(
          "insert into invoice_document (invoice_id, document_id, given_by, given_at)"
              + " select id, id, 'finance', now() from invoice");
    }
    try (PreparedStatement content =
        connection.prepareStatement(
            "insert into document_content (document_id, content) select id, ? from invoice")) {
      content.setBytes(1, pdf);
      content.executeUpdate();
    }
  }
}
