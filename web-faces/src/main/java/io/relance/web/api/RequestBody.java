package io.relance.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSON object as a caller sent it, read field by field. Faults are gathered while it is read, and
 * {@link #check} tells all of them at once. A body that was not sent is an empty object.
 */
@Schema(type = SchemaType.OBJECT)
public final class RequestBody {

  private final JsonObject json;
  private final String place;
  private final List<Fault> faults;

  public RequestBody(JsonObject json) {
    this(json, "", new ArrayList<>());
  }

  private RequestBody(JsonObject json, String place, List<Fault> faults) {
    this.json = json;
    this.place = place;
    this.faults = faults;
  }

  /** Says which fields there are; every other one is a fault. */
  public RequestBody allow(String... fields) {
    Set<String> known = Set.of(fields);
    json.keySet().stream()
        .filter(field -> !known.contains(field))
        .forEach(field -> fault(field, "UNKNOWN_FIELD", String.join(", ", fields)));
    return this;
  }

  /** The fields that were sent, in their order. */
  public Set<String> fields() {
    return json.keySet();
  }

  /** Whether the field was sent, be it as null. */
  public boolean has(String field) {
    return json.containsKey(field);
  }

  public boolean isNull(String field) {
    return json.get(field) == JsonValue.NULL;
  }

  /** Says that the field may stay away, but cannot be null. */
  public void refuseNull(String field) {
    if (isNull(field)) {
      fault(field, "MISSING_VALUE");
    }
  }

  /**
   * @param longest how many characters fit; a blank text counts as none
   */
  public Optional<String> text(String field, int longest) {
    return written(field)
        .filter(value -> !value.isEmpty())
        .filter(value -> is(value.length() <= longest, field, "TOO_LONG", longest))
        .filter(value -> is(value.indexOf('\0') < 0, field, "BAD_TEXT"));
  }

  private Optional<String> written(String field) {
    return value(field)
        .filter(value -> is(value instanceof JsonString, field, "BAD_TEXT"))
        .map(value -> ((JsonString) value).getString().strip());
  }

  public Optional<LocalDate> date(String field) {
    return written(field)
        .flatMap(text -> parsed(() -> LocalDate.parse(text), field, "BAD_DATE", text));
  }

  /** A date-time without a zone: at the company. */
  public Optional<LocalDateTime> dateTime(String field) {
    return written(field)
        .flatMap(text -> parsed(() -> LocalDateTime.parse(text), field, "BAD_DATE_TIME", text));
  }

  /** An amount, as a decimal string or as a number; three decimals and sixteen digits at most. */
  public Optional<BigDecimal> amount(String field) {
    return value(field)
        .flatMap(value -> parsed(() -> new BigDecimal(raw(value)), field, "BAD_AMOUNT", raw(value)))
        .filter(amount -> is(fits(amount), field, "BAD_AMOUNT", amount.toString()));
  }

  public Optional<Integer> whole(String field, int least, int most) {
    return value(field)
        .flatMap(value -> parsed(() -> wholeOf(value), field, "BAD_NUMBER", raw(value)))
        .filter(
            number ->
                is(least <= number && number <= most, field, "OUT_OF_RANGE", number, least, most));
  }

  public Optional<Boolean> flag(String field) {
    return value(field)
        .filter(
            value ->
                is(
                    value == JsonValue.TRUE || value == JsonValue.FALSE,
                    field,
                    "BAD_BOOLEAN",
                    raw(value)))
        .map(value -> value == JsonValue.TRUE);
  }

  /** A list of whole numbers, such as ids. */
  public Optional<List<Long>> numbers(String field) {
    return value(field)
        .filter(value -> is(isListOfNumbers(value), field, "BAD_NUMBERS"))
        .flatMap(
            value ->
                parsed(
                    () ->
                        value.asJsonArray().getValuesAs(JsonNumber::longValueExact).stream()
                            .toList(),
                    field,
                    "BAD_NUMBERS"));
  }

  private static boolean isListOfNumbers(JsonValue value) {
    return value instanceof JsonArray list && list.stream().allMatch(JsonNumber.class::isInstance);
  }

  /** A list of texts, such as numbers of invoices. */
  public Optional<List<String>> texts(String field) {
    return value(field)
        .filter(value -> is(isListOfTexts(value), field, "BAD_TEXTS"))
        .map(value -> value.asJsonArray().getValuesAs(JsonString::getString));
  }

  private static boolean isListOfTexts(JsonValue value) {
    return value instanceof JsonArray list && list.stream().allMatch(JsonString.class::isInstance);
  }

  /** A time of day, such as {@code 09:00}. */
  public Optional<LocalTime> time(String field) {
    return written(field)
        .flatMap(text -> parsed(() -> LocalTime.parse(text), field, "BAD_TIME", text));
  }

  /** An object inside this one; its faults are told with this one's. */
  public Optional<RequestBody> object(String field) {
    return value(field)
        .filter(value -> is(value instanceof JsonObject, field, "BAD_OBJECT"))
        .map(value -> new RequestBody(value.asJsonObject(), place + field + ".", faults));
  }

  /** A list of objects; their faults are told with this one's, as of {@code field[0].name}. */
  public Optional<List<RequestBody>> objects(String field) {
    return value(field)
        .filter(value -> is(isListOfObjects(value), field, "BAD_LIST"))
        .map(value -> inside(field, value.asJsonArray()));
  }

  private static boolean isListOfObjects(JsonValue value) {
    return value instanceof JsonArray list && list.stream().allMatch(JsonObject.class::isInstance);
  }

  private List<RequestBody> inside(String field, JsonArray list) {
    List<RequestBody> objects = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String path = place + field + "[" + i + "].";
      objects.add(new RequestBody(list.getJsonObject(i), path, faults));
    }
    return objects;
  }

  public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    return written(field)
        .flatMap(
            text -> {
              Optional<E> constant =
                  Arrays.stream(type.getEnumConstants())
                      .filter(one -> one.name().equals(text))
                      .findFirst();
              is(constant.isPresent(), field, "BAD_CHOICE", text, QueryValue.choices(type));
              return constant;
            });
  }

  /** Adds a fault that only the resource can find. */
  public void fault(String field, String code, Object... arguments) {
    faults.add(Fault.of(place + field, code, arguments));
  }

  /**
   * A field that must be sent; its absence is a fault, and null is given back until {@link #check}.
   */
  public <T> T required(String field, Optional<T> value) {
    boolean faulty = faults.stream().anyMatch(fault -> fault.field().equals(place + field));
    if (value.isEmpty() && !faulty) {
      fault(field, "MISSING_VALUE");
    }
    return value.orElse(null);
  }

  /**
   * @throws Refusal with 422 and every fault, if there is one
   */
  public void check() {
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }

  private Optional<JsonValue> value(String field) {
    return Optional.ofNullable(json.get(field)).filter(value -> value != JsonValue.NULL);
  }

  private boolean is(boolean good, String field, String code, Object... arguments) {
    if (!good) {
      fault(field, code, arguments);
    }
    return good;
  }

  private <T> Optional<T> parsed(
      Supplier<T> parser, String field, String code, Object... arguments) {
    try {
      return Optional.of(parser.get());
    } catch (DateTimeParseException | NumberFormatException | ArithmeticException unreadable) {
      fault(field, code, arguments);
      return Optional.empty();
    }
  }

  private static int wholeOf(JsonValue value) {
    return value instanceof JsonNumber number
        ? number.intValueExact()
        : Integer.parseInt(raw(value));
  }

  private static boolean fits(BigDecimal amount) {
    return amount.scale() <= 3 && amount.precision() - amount.scale() <= 16;
  }

  private static String raw(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : value.toString();
  }
}
