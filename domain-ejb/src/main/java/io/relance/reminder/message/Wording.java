package io.relance.reminder.message;

import io.relance.money.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * How dates, amounts and labels are written in one language. French and English are known; any
 * other language is written in English.
 */
public enum Wording {
  FRENCH(Locale.FRANCE, "dd/MM/yyyy", ',', '\u00a0') {
    @Override
    String withCurrency(String figure, String symbol) {
      return figure + '\u00a0' + symbol;
    }
  },
  ENGLISH(Locale.UK, "d MMM yyyy", '.', ',') {
    @Override
    String withCurrency(String figure, String symbol) {
      String unit =
          Character.isLetter(symbol.charAt(symbol.length() - 1)) ? symbol + '\u00a0' : symbol;
      return figure.startsWith("-") ? "-" + unit + figure.substring(1) : unit + figure;
    }
  };

  private final Locale locale;
  private final DateTimeFormatter dates;
  private final DecimalFormatSymbols symbols;
  private final ResourceBundle labels;

  Wording(Locale locale, String dates, char decimal, char grouping) {
    this.locale = locale;
    this.dates = DateTimeFormatter.ofPattern(dates, Locale.ENGLISH);
    this.symbols = new DecimalFormatSymbols(Locale.ROOT);
    this.symbols.setDecimalSeparator(decimal);
    this.symbols.setGroupingSeparator(grouping);
    this.labels = words("io.relance.reminder.message.message");
  }

  /**
   * @param language a language code such as {@code fr}
   */
  public static Wording of(String language) {
    return Locale.forLanguageTag(language).getLanguage().equals("fr") ? FRENCH : ENGLISH;
  }

  abstract String withCurrency(String figure, String symbol);

  public String date(LocalDate date) {
    return dates.format(date);
  }

  public String money(Money money) {
    Currency currency = money.currency();
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(money.amount().scale());
    format.setMaximumFractionDigits(money.amount().scale());
    return withCurrency(format.format(money.amount()), currency.getSymbol(locale));
  }

  /**
   * The words of this language.
   *
   * @param bundle base name of the properties
   */
  public ResourceBundle words(String bundle) {
    return ResourceBundle.getBundle(
        bundle, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  String label(String key) {
    return labels.getString(key);
  }
}
