package io.relance.web.text;

import io.relance.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Amounts, dates and counts as a reader of one language expects them; times in the company's zone.
 * Every method gives an empty text for null.
 */
public class Formats {

  private static final char NARROW_NO_BREAK_SPACE = '\u202f';
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final Pattern CODE_BEFORE_FIGURE = Pattern.compile("(?<=\\p{Alpha})(?=\\d)");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Locale locale;
  private final ZoneId zone;

  /** For the proxy of a request. */
  protected Formats() {
    this(Languages.FRENCH, null);
  }

  private Formats(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
  }

  public static Formats in(Locale locale, ZoneId zone) {
    return new Formats(locale, zone);
  }

  /** The font of the screens has no narrow no-break space: the wide one stands in its place. */
  static String displayable(String text) {
    return text.replace(NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE);
  }

  /** {@code 1 234,56 €} or {@code €1,234.56}; other currencies by code, as {@code CHF 12.00}. */
  public String money(Money money) {
    return money == null ? "" : money(money.amount(), money.currency());
  }

  public String money(BigDecimal amount, String currency) {
    return amount == null || currency == null ? "" : money(amount, Currency.getInstance(currency));
  }

  private String money(BigDecimal amount, Currency currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(region());
    format.setCurrency(currency);
    format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
    format.setMaximumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
    return CODE_BEFORE_FIGURE
        .matcher(displayable(format.format(amount)))
        .replaceFirst(String.valueOf(NO_BREAK_SPACE));
  }

  /** A whole number in groups: {@code 8 412}. */
  public String count(Number number) {
    return number == null
        ? ""
        : displayable(NumberFormat.getIntegerInstance(region()).format(number));
  }

  /** A decimal number with the decimals that it has: {@code 10,15}. */
  public String number(BigDecimal number) {
    if (number == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getNumberInstance(region());
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return displayable(format.format(number));
  }

  /** A share of one: {@code 65 %}. */
  public String percent(double share) {
    return displayable(NumberFormat.getPercentInstance(region()).format(share));
  }

  /**
   * What the reader calls a language: {@code Allemand}, {@code German}.
   *
   * @param tag such as {@code de}
   */
  public String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /** {@code 21/11/2026} or {@code 21 Nov 2026}. */
  public String date(LocalDate date) {
    return date == null ? "" : formatter(datePattern()).format(date);
  }

  /** {@code 21/11} or {@code 21 Nov}, where the year is plain. */
  public String shortDate(LocalDate date) {
    return date == null ? "" : formatter(french() ? "dd/MM" : "d MMM").format(date);
  }

  /** {@code lundi 23/11} or {@code Monday 23 Nov}. */
  public String shortWeekday(LocalDate date) {
    return date == null ? "" : formatter(french() ? "EEEE dd/MM" : "EEEE d MMM").format(date);
  }

  /** {@code lundi 23/11/2026} or {@code Monday 23 Nov 2026}, for sentences. */
  public String weekday(LocalDate date) {
    return date == null ? "" : formatter("EEEE " + datePattern()).format(date);
  }

  /**
   * {@code 21/11/2026 09:00}.
   *
   * @param moment an instant, or a date-time that is the company's already
   */
  public String dateTime(Temporal moment) {
    if (moment == null) {
      return "";
    }
    LocalDateTime there = atCompany(moment);
    return date(there.toLocalDate()) + NO_BREAK_SPACE + TIME.format(there);
  }

  /**
   * {@code 09:00} in both languages.
   *
   * @param moment an instant, or a time or date-time that is the company's already
   */
  public String time(Temporal moment) {
    if (moment == null) {
      return "";
    }
    return TIME.format(moment instanceof LocalTime time ? time : atCompany(moment));
  }

  private LocalDateTime atCompany(Temporal moment) {
    return moment instanceof Instant instant
        ? LocalDateTime.ofInstant(instant, zone)
        : LocalDateTime.from(moment);
  }

  /** {@code 00:18:05}. */
  public String duration(Duration duration) {
    return duration == null
        ? ""
        : String.format(
            Locale.ROOT,
            "%02d:%02d:%02d",
            duration.toHours(),
            duration.toMinutesPart(),
            duration.toSecondsPart());
  }

  /** Days from the due date: {@code J+25}, {@code J} on the day itself, {@code J−5} before it. */
  public String dayMark(long days) {
    String day = french() ? "J" : "D";
    return days == 0 ? day : day + (days > 0 ? "+" : "\u2212") + Math.abs(days);
  }

  /** Days late in a column: {@code 56 j} or {@code 56 d}. */
  public String days(long days) {
    return count(days) + NO_BREAK_SPACE + (french() ? "j" : "d");
  }

  /** The pattern that date pickers share with {@link #date}. */
  public String datePattern() {
    return french() ? "dd/MM/yyyy" : "d MMM yyyy";
  }

  /** The pattern that pickers of a date and a time share with {@link #dateTime}. */
  public String dateTimePattern() {
    return datePattern() + " HH:mm";
  }

  private DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, region());
  }

  private Locale region() {
    return french() ? Locale.FRANCE : Locale.US;
  }

  private boolean french() {
    return locale.getLanguage().equals(Languages.FRENCH.getLanguage());
  }
}
