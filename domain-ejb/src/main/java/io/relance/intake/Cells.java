package io.relance.intake;

import io.relance.user.EmailAddress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The cells of one row, read by the names of their columns. A cell that is empty or not there is
 * null; one that cannot be read is null, too, and its fault is noted.
 */
final class Cells {

  /** Numbers, references and codes are not longer. */
  static final int LONGEST_IDENTIFIER = 60;

  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

  private static final int INTEGER_DIGITS = 16;
  private static final int STORED_DECIMALS = 3;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int QUOTED = 40;

  private final Header header;
  private final List<String> values;
  private final Predicate<String> scenarios;
  private final List<CellFault> faults = new ArrayList<>();

  /**
   * @param scenarios whether a code is one of a scenario
   */
  Cells(Header header, List<String> values, Predicate<String> scenarios) {
    this.header = header;
    this.values = values;
    this.scenarios = scenarios;
  }

  List<CellFault> faults() {
    return faults;
  }

  /** The cell as it stands there; empty where there is none. */
  String raw(String column) {
    int place = header.placeOf(column);
    return place < 0 || place >= values.size() ? "" : values.get(place);
  }

  /** Says that nothing can be done with the row as long as this cell is empty. */
  void require(String column) {
    if (raw(column).isEmpty()) {
      fault(column, RejectionCode.MISSING_VALUE);
    }
  }

  /** Likewise for a cell that names something. */
  void requireIdentifier(String column) {
    require(column);
    text(column, LONGEST_IDENTIFIER);
  }

  /** One line of text. */
  String text(String column, int longest) {
    return text(column, longest, character -> !Character.isISOControl(character));
  }

  /** Text that may have lines. */
  String lines(String column, int longest) {
    return text(
        column,
        longest,
        character -> !Character.isISOControl(character) || character == '\n' || character == '\r');
  }

  private String text(String column, int longest, Predicate<Integer> allowed) {
    String value = given(column);
    if (value == null) {
      return null;
    }
    if (!value.chars().allMatch(allowed::test)) {
      return fault(column, RejectionCode.BAD_CHARACTER);
    }
    return value.length() <= longest ? value : fault(column, RejectionCode.TOO_LONG, longest);
  }

  LocalDate date(String column) {
    String value = given(column);
    if (value == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(value);
      return date.isBefore(EARLIEST) || date.isAfter(LATEST)
          ? fault(column, RejectionCode.OUT_OF_RANGE, value, EARLIEST, LATEST)
          : date;
    } catch (DateTimeParseException notADate) {
      return fault(column, RejectionCode.BAD_DATE, quoted(value));
    }
  }

  /** An amount above zero. */
  BigDecimal amount(String column) {
    String value = given(column);
    if (value == null) {
      return null;
    }
    if (!AMOUNT.matcher(value).matches()) {
      return fault(column, RejectionCode.BAD_AMOUNT, quoted(value));
    }
    BigDecimal amount = new BigDecimal(value);
    if (amount.signum() <= 0) {
      return fault(column, RejectionCode.NOT_POSITIVE, value);
    }
    if (amount.stripTrailingZeros().scale() > STORED_DECIMALS) {
      return fault(column, RejectionCode.TOO_MANY_DECIMALS);
    }
    return amount.precision() - amount.scale() > INTEGER_DIGITS
        ? fault(column, RejectionCode.BAD_AMOUNT, value)
        : amount;
  }

  Integer whole(String column, int least, int most) {
    String value = given(column);
    if (value == null) {
      return null;
    }
    if (!WHOLE.matcher(value).matches()) {
      return fault(column, RejectionCode.BAD_NUMBER, quoted(value));
    }
    int number = Integer.parseInt(value);
    return least <= number && number <= most
        ? Integer.valueOf(number)
        : fault(column, RejectionCode.OUT_OF_RANGE, value, least, most);
  }

  Boolean flag(String column) {
    String value = given(column);
    if (value == null) {
      return null;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> fault(column, RejectionCode.BAD_BOOLEAN, quoted(value));
    };
  }

  <C extends Enum<C>> C choice(String column, Class<C> type) {
    String value = given(column);
    if (value == null) {
      return null;
    }
    List<String> choices = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return choices.contains(value)
        ? Enum.valueOf(type, value)
        : fault(column, RejectionCode.BAD_CHOICE, quoted(value), String.join(", ", choices));
  }

  /** A currency in which one can pay: gold has a code, too, but no decimals. */
  Currency currency(String column) {
    String value = given(column);
    if (value == null) {
      return null;
    }
    try {
      Currency currency = Currency.getInstance(value);
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException notACurrency) {
      return fault(column, RejectionCode.BAD_CURRENCY, quoted(value));
    }
    return fault(column, RejectionCode.BAD_CURRENCY, value);
  }

  String language(String column) {
    String value = given(column);
    return value == null || LANGUAGES.contains(value)
        ? value
        : fault(column, RejectionCode.BAD_LANGUAGE, quoted(value));
  }

  String country(String column) {
    String value = given(column);
    return value == null || COUNTRIES.contains(value)
        ? value
        : fault(column, RejectionCode.BAD_COUNTRY, quoted(value));
  }

  String email(String column) {
    String value = given(column);
    return value == null || EmailAddress.isValid(value)
        ? value
        : fault(column, RejectionCode.BAD_EMAIL, quoted(value));
  }

  String scenario(String column) {
    String value = given(column);
    return value == null || scenarios.test(value)
        ? value
        : fault(column, RejectionCode.UNKNOWN_SCENARIO, quoted(value));
  }

  private String given(String column) {
    String value = raw(column);
    return value.isEmpty() ? null : value;
  }

  /** Notes what is wrong with a cell, and gives null for its value. */
  <T> T fault(String column, RejectionCode code, Object... arguments) {
    faults.add(CellFault.of(column, code, arguments));
    return null;
  }

  /** A value as it is repeated in words: not longer than one wants to read. */
  private static String quoted(String value) {
    return value.length() <= QUOTED ? value : value.substring(0, QUOTED) + "…";
  }
}
