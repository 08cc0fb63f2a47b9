package io.relance.web.api;

import io.relance.scenario.DraftProblem;
import io.relance.scenario.Publication;
import io.relance.web.text.Languages;
import io.relance.web.text.ProblemWords;
import java.util.List;

/** Says what became of a publication. */
final class PublicationAnswer {

  private PublicationAnswer() {}

  /** The answer to publishing. */
  public record Published(int version, List<Warning> warnings) {}

  /**
   * @param field the place in the draft, such as {@code steps[4].type}
   */
  public record Warning(String field, String code, String message) {}

  /**
   * @param what the scenario's code, or that of its version
   * @param languages as the request's header has them, or null
   * @throws Refusal with every problem of what was to be published, or if it is unknown
   */
  static Published to(Publication publication, String what, String languages) {
    if (publication instanceof Publication.Published published) {
      ProblemWords words = ProblemWords.in(Languages.preferred(languages));
      return new Published(
          published.version(),
          published.warnings().stream().map(warning -> warning(warning, words)).toList());
    }
    if (publication instanceof Publication.Refused refused) {
      throw Refusal.invalid(refused.problems().stream().map(PublicationAnswer::fault).toList());
    }
    throw Refusal.notFound(what);
  }

  static Fault fault(DraftProblem problem) {
    return new Fault(place(problem), problem.code().name(), problem.arguments());
  }

  private static Warning warning(DraftProblem problem, ProblemWords words) {
    return new Warning(
        place(problem),
        problem.code().name(),
        words.fault(problem.code().name(), problem.arguments()));
  }

  private static String place(DraftProblem problem) {
    return problem.stepNumber() == 0
        ? problem.field()
        : "steps[" + (problem.stepNumber() - 1) + "]." + problem.field();
  }
}
