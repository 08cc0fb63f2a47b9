package io.relance.delivery.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.relance.reminder.message.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A sheet of the company's paper: its name and address, the recipient where the window of an
 * envelope shows it, place and date, and the legal line at the foot of every page.
 */
final class Sheet {

  private static final String STYLE = style();

  /** The margins of the style sheet, in millimetres. */
  private static final int LEFT = 18;

  private static final int TOP = 16;

  private final Issuer issuer;
  private final DocumentWords words;

  Sheet(Issuer issuer, DocumentWords words) {
    this.issuer = issuer;
    this.words = words;
  }

  /**
   * @param title of the document, plain text
   * @param content HTML
   */
  String of(String title, Addressee addressee, AddressWindow window, LocalDate on, String content) {
    return """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="%s">
        <head><title>%s</title><meta name="author" content="%s"/><style>%s</style></head>
        <body>
        <div id="foot">%s</div>
        <div class="head" style="height:%dmm"><div class="company"><div class="name">%s</div>%s</div>
        %s</div>
        <div class="dated">%s</div>
        %s
        </body>
        </html>
        """
        .formatted(
            words.language(),
            Html.escape(title),
            Html.escape(issuer.name()),
            STYLE,
            foot(),
            window.top() + window.height() - TOP + 8,
            Html.escape(issuer.name()),
            lines(Stream.concat(issuer.address().stream(), reach())),
            window(addressee, window),
            dated(on),
            content);
  }

  private Stream<String> reach() {
    return Stream.of(
            issuer.phone() == null ? null : words.plain("phone", issuer.phone()), issuer.email())
        .filter(Objects::nonNull);
  }

  private String foot() {
    return Html.escape(
        Stream.of(issuer.name(), issuer.legalLine())
            .filter(Objects::nonNull)
            .collect(joining(" · ")));
  }

  /** Nothing else stands in it, so that nothing else shows. */
  private String window(Addressee addressee, AddressWindow window) {
    String attention =
        addressee.attention() == null
            ? ""
            : "<div>" + words.of("attention", addressee.attention()) + "</div>";
    return "<div class=\"window\" style=\"left:%dmm;top:%dmm;width:%dmm;height:%dmm\">"
            .formatted(window.left() - LEFT, window.top() - TOP, window.width(), window.height())
        + "<div class=\"who\">"
        + Html.escape(addressee.name())
        + "</div>"
        + attention
        + lines(addressee.address().stream())
        + "</div>";
  }

  private String dated(LocalDate on) {
    return issuer.city() == null ? words.date(on) : words.dated(issuer.city(), on);
  }

  private static String lines(Stream<String> lines) {
    return lines.map(line -> "<div>" + Html.escape(line) + "</div>").collect(joining());
  }

  private static String style() {
    try (InputStream file = Sheet.class.getResourceAsStream("document.css")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
