package io.relance.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.relance.demo.CaughtMail.Letter;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The caught messages to read in a browser on this machine: a list, and each message in a frame
 * that may run nothing and load nothing.
 */
final class CaughtMailPage implements AutoCloseable {

  private static final Pattern MESSAGE = Pattern.compile("/(\\d{1,9})(\\.eml)?");
  private static final Pattern ATTACHMENT = Pattern.compile("/(\\d{1,9})/([1-9]\\d{0,2})\\.pdf");
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Caught mail</title>
      <style>
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; color: #1f2933 }
        table { border-collapse: collapse; width: 100%% }
        td, th { text-align: left; padding: .35rem .75rem; border-bottom: 1px solid #e4e7eb }
        iframe { width: 100%%; height: 40rem; border: 1px solid #e4e7eb }
      </style></head><body>%s</body></html>
      """;

  private final CaughtMail mail;
  private final HttpServer server;

  private CaughtMailPage(CaughtMail mail, HttpServer server) {
    this.mail = mail;
    this.server = server;
  }

  /** Serves on that port, or on a free one if it is taken. */
  static CaughtMailPage serve(CaughtMail mail, int port) throws IOException {
    CaughtMailPage page = new CaughtMailPage(mail, bind(port));
    page.server.createContext("/", page::answer);
    page.server.start();
    return page;
  }

  String address() {
    return "http://localhost:%d/".formatted(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static HttpServer bind(int port) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try {
      return HttpServer.create(new InetSocketAddress(here, port), 0);
    } catch (BindException taken) {
      return HttpServer.create(new InetSocketAddress(here, 0), 0);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Matcher message = MESSAGE.matcher(path);
    Matcher attachment = ATTACHMENT.matcher(path);
    if ("/".equals(path)) {
      send(exchange, 200, "text/html; charset=utf-8", list().getBytes(UTF_8));
    } else if (message.matches()) {
      answer(exchange, letter(Integer.parseInt(message.group(1))), message.group(2) != null);
    } else if (attachment.matches()) {
      answer(
          exchange,
          letter(Integer.parseInt(attachment.group(1))),
          Integer.parseInt(attachment.group(2)));
    } else {
      answer(exchange, Optional.empty(), false);
    }
  }

  private void answer(HttpExchange exchange, Optional<Letter> letter, int place)
      throws IOException {
    Optional<byte[]> file = letter.isEmpty() ? Optional.empty() : letter.get().attachment(place);
    if (file.isEmpty()) {
      answer(exchange, Optional.empty(), false);
    } else {
      send(exchange, 200, "application/pdf", file.get());
    }
  }

  private void answer(HttpExchange exchange, Optional<Letter> letter, boolean source)
      throws IOException {
    if (letter.isEmpty()) {
      send(exchange, 404, "text/plain; charset=utf-8", "No such message".getBytes(UTF_8));
    } else if (source) {
      send(exchange, 200, "text/plain; charset=utf-8", source(letter.get()));
    } else {
      send(exchange, 200, "text/html; charset=utf-8", page(letter.get()).getBytes(UTF_8));
    }
  }

  private Optional<Letter> letter(int number) {
    List<Letter> letters = mail.letters();
    return number >= 1 && number <= letters.size()
        ? Optional.of(letters.get(number - 1))
        : Optional.empty();
  }

  private String list() {
    List<Letter> letters = mail.letters();
    StringBuilder rows = new StringBuilder();
    letters.stream()
        .sorted(Comparator.comparing(Letter::number).reversed())
        .forEach(
            letter ->
                rows.append(
                    "<tr><td>%d</td><td>%s</td><td><a href=\"/%d\">%s</a></td></tr>\n"
                        .formatted(
                            letter.number(),
                            escaped(letter.to()),
                            letter.number(),
                            escaped(letter.subject()))));
    return PAGE.formatted(
        "<h1>Caught mail</h1><p>%d messages. None of them has left this machine.</p><table><tr><th>No.</th><th>To</th><th>Subject</th></tr>%s</table>"
            .formatted(letters.size(), rows));
  }

  private static String page(Letter letter) throws IOException {
    String content =
        letter.html() == null
            ? "<pre>%s</pre>".formatted(escaped(new String(source(letter), UTF_8)))
            : "<iframe sandbox title=\"Message\" srcdoc=\"%s\"></iframe>"
                .formatted(escaped(letter.html()));
    return PAGE.formatted(
        "<p><a href=\"/\">All messages</a> · <a href=\"/%d.eml\">Source</a></p><h1>%s</h1><p>From %s<br>To %s</p><p>%s</p>%s"
            .formatted(
                letter.number(),
                escaped(letter.subject()),
                escaped(letter.from()),
                escaped(letter.to()),
                attached(letter),
                content));
  }

  private static String attached(Letter letter) {
    StringBuilder links = new StringBuilder();
    for (int place = 1; place <= letter.attached().size(); place++) {
      links.append(
          "<a href=\"/%d/%d.pdf\">%s</a> "
              .formatted(letter.number(), place, escaped(letter.attached().get(place - 1))));
    }
    return links.toString();
  }

  private static byte[] source(Letter letter) throws IOException {
    return Files.readAllBytes(letter.file());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange
          .getResponseHeaders()
          .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
