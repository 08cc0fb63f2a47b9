package io.relance.web.view;

import io.relance.delivery.document.DocumentFile;
import java.io.ByteArrayInputStream;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** A document as a file that the browser saves. */
final class DocumentDownload {

  private DocumentDownload() {}

  static StreamedContent of(DocumentFile file) {
    return DefaultStreamedContent.builder()
        .name(file.name())
        .contentType(DocumentFile.MEDIA_TYPE)
        .contentLength((long) file.content().length)
        .stream(() -> new ByteArrayInputStream(file.content()))
        .build();
  }
}
