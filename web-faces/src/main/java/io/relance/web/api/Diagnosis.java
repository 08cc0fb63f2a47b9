package io.relance.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in an exception what the caller is to be told. Whatever is not the caller's doing becomes a
 * 500 that tells nothing of our insides.
 */
final class Diagnosis {

  private static final int BAD_REQUEST = 400;
  private static final int BROKEN = 500;
  private static final String INTEGRITY_VIOLATION = "23";

  /** As the JSON binding names the place: {@code Unable to deserialize property 'dueInDays'}. */
  private static final Pattern QUOTED_PROPERTY = Pattern.compile("property '([^']+)'");

  private Diagnosis() {}

  static Refusal of(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    return first(chain, Refusal.class, refusal -> refusal)
        .or(() -> first(chain, EJBAccessException.class, denied -> Refusal.forbidden()))
        .or(() -> first(chain, ForbiddenException.class, denied -> Refusal.forbidden()))
        .or(() -> first(chain, OptimisticLockException.class, late -> changedMeanwhile()))
        .or(() -> first(chain, ConstraintViolationException.class, Diagnosis::violations))
        .or(() -> first(chain, JsonParsingException.class, Diagnosis::malformed))
        .or(() -> first(chain, JsonbException.class, Diagnosis::unbindable))
        .or(() -> first(chain, JsonException.class, broken -> Refusal.of(BAD_REQUEST, "BAD_BODY")))
        .or(() -> first(chain, WebApplicationException.class, Diagnosis::status))
        .or(() -> first(chain, SQLException.class, Diagnosis::integrity))
        .orElseGet(() -> Refusal.of(BROKEN, "BROKEN"));
  }

  private static Refusal changedMeanwhile() {
    return Refusal.conflict("CHANGED_MEANWHILE");
  }

  private static Refusal malformed(JsonParsingException exception) {
    return Refusal.of(
        BAD_REQUEST,
        "MALFORMED_JSON",
        exception.getLocation().getLineNumber(),
        exception.getLocation().getColumnNumber());
  }

  private static Refusal unbindable(JsonbException exception) {
    String message = String.valueOf(exception.getMessage());
    Matcher property = QUOTED_PROPERTY.matcher(message);
    return property.find()
        ? Refusal.invalid(property.group(1), "BAD_VALUE")
        : Refusal.of(BAD_REQUEST, "BAD_BODY");
  }

  private static Refusal violations(ConstraintViolationException exception) {
    List<Fault> faults = new ArrayList<>();
    exception
        .getConstraintViolations()
        .forEach(
            violation -> faults.add(Fault.of(violation.getPropertyPath().toString(), "BAD_VALUE")));
    return Refusal.invalid(faults);
  }

  private static Refusal status(WebApplicationException exception) {
    return of(exception.getResponse().getStatus());
  }

  /** What is told where nothing but a status is known. */
  static Refusal of(int status) {
    return switch (status) {
      case 400 -> Refusal.of(status, "BAD_REQUEST");
      case 401 -> Refusal.of(status, "UNAUTHORIZED");
      case 403 -> Refusal.forbidden();
      case 404 -> Refusal.of(status, "NO_SUCH_ADDRESS");
      case 405 -> Refusal.of(status, "NO_SUCH_METHOD");
      case 406 -> Refusal.of(status, "NOT_ACCEPTABLE");
      case 413 -> Refusal.of(status, "TOO_LARGE");
      case 415 -> Refusal.of(status, "UNSUPPORTED_TYPE");
      default -> status < BROKEN ? Refusal.of(status, "REFUSED") : Refusal.of(status, "BROKEN");
    };
  }

  private static Refusal integrity(SQLException exception) {
    String state = String.valueOf(exception.getSQLState());
    return state.startsWith(INTEGRITY_VIOLATION)
        ? changedMeanwhile()
        : Refusal.of(BROKEN, "BROKEN");
  }

  private static <T extends Throwable> Optional<Refusal> first(
      List<Throwable> chain, Class<T> type, Function<T, Refusal> told) {
    return chain.stream().filter(type::isInstance).map(type::cast).map(told).findFirst();
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable next = thrown; next != null && !chain.contains(next); next = next.getCause()) {
      chain.add(next);
    }
    return chain;
  }
}
