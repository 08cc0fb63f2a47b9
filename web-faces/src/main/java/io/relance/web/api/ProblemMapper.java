package io.relance.web.api;

import io.relance.web.text.Languages;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whatever goes wrong in a resource is told as a problem, in JSON and in the caller's language. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
  private static final int BROKEN = 500;

  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(Throwable thrown) {
    Refusal refusal = Diagnosis.of(thrown);
    if (refusal.status() >= BROKEN) {
      LOG.log(Level.SEVERE, thrown, () -> "The request for " + uri.getPath() + " failed.");
    }
    Response.ResponseBuilder answer = Response.status(refusal.status());
    if (thrown instanceof WebApplicationException known) {
      known.getResponse().getHeaders().forEach((name, values) -> add(answer, name, values));
    }
    return answer
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language().getLanguage())
        .entity(problem(refusal))
        .build();
  }

  /** Keeps what a status asks for, such as {@code Allow} of a 405. */
  private static void add(Response.ResponseBuilder answer, String name, List<Object> values) {
    if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
      values.forEach(value -> answer.header(name, value));
    }
  }

  private Problem problem(Refusal refusal) {
    return Problems.tell(refusal, language(), uri.getRequestUri().getPath());
  }

  private Locale language() {
    return Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
