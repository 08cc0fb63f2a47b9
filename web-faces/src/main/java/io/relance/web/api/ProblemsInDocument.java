package io.relance.web.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Says of every operation, in the contract's document, that what goes wrong is told as a problem.
 */
public class ProblemsInDocument implements OASFilter {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "401", "Nobody is logged in",
          "403", "The caller's roles do not allow it",
          "default", "Whatever else is wrong");

  @Override
  public Operation filterOperation(Operation operation) {
    APIResponses answers = operation.getResponses();
    ALWAYS.forEach(
        (status, description) -> {
          if (!answers.hasAPIResponse(status)) {
            answers.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
          }
        });
    answers.getAPIResponses().forEach(ProblemsInDocument::describe);
    return operation;
  }

  private static void describe(String status, APIResponse answer) {
    if (!status.startsWith("2")) {
      answer.setContent(problem());
    }
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
  }
}
