package io.relance.delivery;

import io.relance.reminder.message.Composition;

/** A written message as the HTML document that mail programs expect. */
final class HtmlDocument {

  private static final String DOCUMENT =
      """
      <!DOCTYPE html>
      <html>
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
      <body style="font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.5;color:#1a1d1e">
      %s
      </body>
      </html>
      """;

  private HtmlDocument() {}

  static String of(Composition.Written written) {
    return DOCUMENT.formatted(written.body());
  }
}
