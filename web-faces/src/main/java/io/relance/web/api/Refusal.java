package io.relance.web.api;

import java.util.List;

/**
 * The contract's answer to a request that cannot be met: thrown by a resource, told to the caller
 * as a {@link Problem}.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;
  private static final int UNPROCESSABLE = 422;

  private final int status;
  private final String code;
  private final transient List<Object> arguments;
  private final transient List<Fault> faults;

  private Refusal(int status, String code, List<Object> arguments, List<Fault> faults) {
    super(code + " " + arguments + " " + faults);
    this.status = status;
    this.code = code;
    this.arguments = List.copyOf(arguments);
    this.faults = List.copyOf(faults);
  }

  /**
   * @param code in capitals; its words are in the bundle {@code problems} under {@code
   *     problem.<code>} (the detail) and {@code problem.<code>.title}
   */
  public static Refusal of(int status, String code, Object... arguments) {
    return new Refusal(status, code, List.of(arguments), List.of());
  }

  /** 403: the caller's roles do not allow it. */
  public static Refusal forbidden() {
    return of(FORBIDDEN, "FORBIDDEN");
  }

  /** 404: there is no such thing under this key. */
  public static Refusal notFound(String key) {
    return of(NOT_FOUND, "NOT_FOUND", key);
  }

  /** 413: more than the address takes. */
  public static Refusal tooLarge() {
    return of(TOO_LARGE, "TOO_LARGE");
  }

  /** 409: what is there does not allow it. */
  public static Refusal conflict(String code, Object... arguments) {
    return of(CONFLICT, code, arguments);
  }

  /** 400: a parameter of the address cannot be read. */
  public static Refusal badParameter(String name, String code, Object... arguments) {
    return new Refusal(
        BAD_REQUEST, "INVALID_PARAMETER", List.of(name), List.of(Fault.of(name, code, arguments)));
  }

  /** 422: the body can be read, but some of its fields are wrong. */
  public static Refusal invalid(List<Fault> faults) {
    return new Refusal(UNPROCESSABLE, "INVALID_FIELDS", List.of(faults.size()), faults);
  }

  /** 422 for a single field. */
  public static Refusal invalid(String field, String code, Object... arguments) {
    return invalid(List.of(Fault.of(field, code, arguments)));
  }

  /** 422 with words of its own. */
  public static Refusal unprocessable(String code, Object... arguments) {
    return of(UNPROCESSABLE, code, arguments);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }

  public List<Fault> faults() {
    return faults;
  }
}
