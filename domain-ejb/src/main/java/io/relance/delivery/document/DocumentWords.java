package io.relance.delivery.document;

import io.relance.money.Money;
import io.relance.reminder.message.Html;
import io.relance.reminder.message.Wording;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ResourceBundle;

/** What stands on documents, in one language and fit for HTML. */
final class DocumentWords {

  private static final String BUNDLE = "io.relance.delivery.document.document";

  private final Wording wording;
  private final ResourceBundle words;

  /**
   * @param language a language code such as {@code fr}
   */
  DocumentWords(String language) {
    wording = Wording.of(language);
    words = wording.words(BUNDLE);
  }

  /** A label as it is, for a place that isn't HTML. */
  String plain(String key, Object... arguments) {
    return MessageFormat.format(words.getString(key), arguments);
  }

  String of(String key, Object... arguments) {
    return Html.escape(plain(key, arguments));
  }

  String date(LocalDate date) {
    return Html.escape(wording.date(date));
  }

  /** A date as an argument of a sentence. */
  String dateOf(LocalDate date) {
    return wording.date(date);
  }

  /** Place and date, as they stand at the head of a letter. */
  String dated(String place, LocalDate date) {
    return of("dated", place, wording.date(date));
  }

  String money(Money money) {
    return Html.escape(wording.money(money));
  }

  /** Of the document as a whole. */
  String language() {
    return wording == Wording.FRENCH ? "fr" : "en";
  }
}
