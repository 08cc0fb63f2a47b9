package io.relance.web.api;

import io.relance.delivery.document.DocumentFile;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A document as an answer that a browser saves and never shows among our own pages. */
final class PdfAnswer {

  private PdfAnswer() {}

  /**
   * @param file its name is safe in a header
   */
  static Response of(DocumentFile file) {
    return Response.ok(file.content(), DocumentFile.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
        .build();
  }
}
