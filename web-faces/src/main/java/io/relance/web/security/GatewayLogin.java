package io.relance.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An SMS gateway that reports what became of messages: most can't log in, but add a secret to the
 * address. It opens the receipts and nothing else; without {@code RELANCE_SMS_RECEIPT_TOKEN}, it
 * opens nothing.
 */
@ApplicationScoped
class GatewayLogin {

  private static final String CALLER = "sms-gateway";

  private final String token;
  private final String group;

  GatewayLogin() {
    this(System.getenv("RELANCE_SMS_RECEIPT_TOKEN"), System.getenv("RELANCE_GROUP_API"));
  }

  /**
   * @param token null or blank for none
   * @param group the registry's group that has the role {@code api}; null for one of its name
   */
  GatewayLogin(String token, String group) {
    this.token = token == null ? "" : token.strip();
    this.group = group == null || group.isBlank() ? "api" : group.strip();
  }

  /** Logs the gateway in if it has the secret; empty if it hasn't, and may be somebody else. */
  Optional<AuthenticationStatus> login(HttpServletRequest request, HttpMessageContext context) {
    return isGateway(request)
        ? Optional.of(context.notifyContainerAboutLogin(CALLER, Set.of(group)))
        : Optional.empty();
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
