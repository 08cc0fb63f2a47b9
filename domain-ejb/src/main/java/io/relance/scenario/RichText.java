package io.relance.scenario;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What is let through of a text that comes from a rich-text editor: paragraphs, emphasis, lists,
 * links and tables. It is cleaned when it is saved, so that nothing else is ever stored or sent.
 */
public final class RichText {

  private static final Pattern SPAN = Pattern.compile("[1-9][0-9]?");
  private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");
  private static final Pattern LINK =
      Pattern.compile("(?:https?://|mailto:)\\S+|\\[\\[!PaymentLink]]", Pattern.CASE_INSENSITIVE);

  private static final Pattern NOTHING =
      Pattern.compile("<[^>]*>|&nbsp;|\\s", Pattern.UNICODE_CHARACTER_CLASS);

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "span", "b", "i", "u", "strong", "em", "ul", "ol", "li", "a")
          .allowElements("table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption")
          .allowTextIn("table", "tr")
          .allowWithoutAttributes("span", "a")
          .allowAttributes("colspan", "rowspan")
          .matching(SPAN)
          .onElements("td", "th")
          .allowAttributes("align")
          .matching(ALIGNMENT)
          .onElements("p", "td", "th")
          .allowAttributes("href")
          .matching(LINK)
          .onElements("a")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelNofollowOnLinks()
          .toFactory();

  private RichText() {}

  /** The text without anything that is not let through; null stays null. */
  public static String sanitise(String html) {
    return html == null ? null : POLICY.sanitize(html);
  }

  /** Whether a reader would see nothing, whatever the tags. */
  public static boolean isBlank(String html) {
    return html == null || NOTHING.matcher(html).replaceAll("").isEmpty();
  }
}
