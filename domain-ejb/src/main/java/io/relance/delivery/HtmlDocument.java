package io.relance.delivery;

/** A written message as the HTML document that mail programs expect. */
public final class HtmlDocument {

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

  /**
   * @param body HTML
   */
  public static String of(String body) {
    return DOCUMENT.formatted(body);
  }
}
