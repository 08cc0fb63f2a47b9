package io.relance.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An SMS gateway that reports what became of messages: most can't log in, but add a secret to the
 * address. It opens the receipts and nothing else; without {@code RELANCE_SMS_RECEIPT_TOKEN}, it
 * opens nothing.
 */
public class GatewayLogin extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** The attribute of a request that such a gateway has sent: it has no user, and no roles. */
  public static final String PROVEN = GatewayLogin.class.getName();

  private final String token;

  public GatewayLogin() {
    this(System.getenv("RELANCE_SMS_RECEIPT_TOKEN"));
  }

  /**
   * @param token null or blank for none
   */
  GatewayLogin(String token) {
    this.token = token == null ? "" : token.strip();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isGateway(request)) {
      request.setAttribute(PROVEN, true);
      chain.doFilter(request, response);
    } else if (request.getUserPrincipal() != null) {
      chain.doFilter(request, response);
    } else {
      BasicLogin.refuse(request, response);
    }
  }

  boolean isGateway(HttpServletRequest request) {
    return Paths.isReceipt(Paths.of(request))
        && !token.isEmpty()
        && Stream.of(request.getHeader("X-Relance-Token"), inQuery(request))
            .anyMatch(this::isToken);
  }

  /** Not by the request's parameters: asking for those would read the body of a form. */
  private static String inQuery(HttpServletRequest request) {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    return FormFields.of(query).get("token");
  }

  /** In a time that tells nothing of where a guess goes wrong. */
  private boolean isToken(String given) {
    return given != null && MessageDigest.isEqual(given.getBytes(UTF_8), token.getBytes(UTF_8));
  }
}
