package io.relance.web.security;

import io.relance.web.text.Languages;
import io.relance.web.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** HTTP Basic (RFC 7617); a refusal is a problem (RFC 9457) like any other of the contract. */
@ApplicationScoped
class BasicLogin {

  private static final String SCHEME = "Basic ";

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (isKnown(request, context)) {
      return AuthenticationStatus.SUCCESS;
    }
    try {
      refuse(request, response);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }

  /** Leaves whoever isn't known without a login, for another guard to look at. */
  AuthenticationStatus validateIfGiven(HttpServletRequest request, HttpMessageContext context)
      throws AuthenticationException {
    return isKnown(request, context) ? AuthenticationStatus.SUCCESS : context.doNothing();
  }

  private static boolean isKnown(HttpServletRequest request, HttpMessageContext context)
      throws AuthenticationException {
    String header = request.getHeader("Authorization");
    return isBasic(header) && accepts(header.substring(SCHEME.length()).trim(), context);
  }

  private static boolean isBasic(String header) {
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static boolean accepts(String encoded, HttpMessageContext context)
      throws AuthenticationException {
    try {
      return Registry.accepts(new BasicAuthenticationCredential(encoded), context);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Texts texts = Texts.in(Languages.preferred(request.getHeader("Accept-Language")));
    byte[] problem =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", texts.of("api.unauthorized.title"))
            .add("status", HttpServletResponse.SC_UNAUTHORIZED)
            .add("detail", texts.of("api.unauthorized.detail"))
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Basic realm=\"Relance\", charset=\"UTF-8\"");
    response.setContentType("application/problem+json");
    response.setContentLength(problem.length);
    response.getOutputStream().write(problem);
  }
}
