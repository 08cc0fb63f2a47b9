package io.relance.web.api;

import io.relance.scenario.DraftProblem;
import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param field as the caller wrote it
 * @param code in capitals; its words are in the bundle {@code problems} under {@code fault.<code>}
 * @param arguments what the words need, in their order
 */
public record Fault(String field, String code, List<Object> arguments) {

  static Fault of(DraftProblem problem) {
    return new Fault(problem.field(), problem.code().name(), problem.arguments());
  }

  public static Fault of(String field, String code, Object... arguments) {
    return new Fault(field, code, List.of(arguments));
  }
}
