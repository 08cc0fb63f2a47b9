package io.relance.delivery.smtp;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/**
 * An HTML message as plain text, for those who read no HTML: blocks on lines, links written out.
 */
final class PlainText implements HtmlSanitizer.Policy {

  private static final Set<String> PARAGRAPHS = Set.of("p", "table", "ul", "ol", "div");
  private static final Set<String> LINES = Set.of("br", "tr", "li");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> UNSEEN = Set.of("head", "title", "style", "script");

  private final StringBuilder text = new StringBuilder();
  private int unseen;
  private String target;
  private int linkStart;

  private PlainText() {}

  static String of(String html) {
    PlainText plain = new PlainText();
    HtmlSanitizer.sanitize(html, plain);
    return plain
        .text
        .toString()
        .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String element, List<String> attributes) {
    if (UNSEEN.contains(element)) {
      unseen++;
    } else if (PARAGRAPHS.contains(element)) {
      text.append("\n\n");
    } else if (LINES.contains(element)) {
      text.append(element.equals("li") ? "\n- " : "\n");
    } else if (element.equals("a")) {
      int href = attributes.indexOf("href");
      target = href < 0 ? null : attributes.get(href + 1);
      linkStart = text.length();
    }
  }

  @Override
  public void closeTag(String element) {
    if (UNSEEN.contains(element)) {
      unseen--;
    } else if (PARAGRAPHS.contains(element)) {
      text.append("\n\n");
    } else if (CELLS.contains(element)) {
      text.append("  ");
    } else if (element.equals("a")) {
      writeTarget();
    }
  }

  private void writeTarget() {
    if (target != null && !text.substring(linkStart).strip().equals(target)) {
      text.append(" (").append(target).append(')');
    }
    target = null;
  }

  @Override
  public void text(String chunk) {
    if (unseen == 0) {
      text.append(chunk.replaceAll("[ \\t\\r\\n]+", " "));
    }
  }
}
