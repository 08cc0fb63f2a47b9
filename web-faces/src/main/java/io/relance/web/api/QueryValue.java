package io.relance.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** Reads the values of query parameters; what cannot be read is refused with 400. */
public final class QueryValue {

  private QueryValue() {}

  /**
   * @param value as it was sent, or null
   */
  public static Optional<Integer> whole(String name, String value, int least, int most) {
    return given(value).map(text -> number(name, text, least, most));
  }

  public static Optional<LocalDate> date(String name, String value) {
    return given(value).map(text -> day(name, text));
  }

  public static Optional<Boolean> flag(String name, String value) {
    return given(value).map(text -> truth(name, text));
  }

  public static <E extends Enum<E>> Optional<E> choice(String name, String value, Class<E> type) {
    return given(value).map(text -> constant(name, text, type));
  }

  /** The value without surrounding blanks; empty where there is none. */
  public static Optional<String> given(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static int number(String name, String text, int least, int most) {
    try {
      long number = Long.parseLong(text);
      if (least <= number && number <= most) {
        return (int) number;
      }
    } catch (NumberFormatException notANumber) {
      throw Refusal.badParameter(name, "BAD_NUMBER", text);
    }
    throw Refusal.badParameter(name, "OUT_OF_RANGE", text, least, most);
  }

  private static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw Refusal.badParameter(name, "BAD_DATE", text);
    }
  }

  private static boolean truth(String name, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refusal.badParameter(name, "BAD_BOOLEAN", text);
    };
  }

  private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Refusal.badParameter(name, "BAD_CHOICE", text, choices(type)));
  }

  static String choices(Class<? extends Enum<?>> type) {
    return String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }
}
