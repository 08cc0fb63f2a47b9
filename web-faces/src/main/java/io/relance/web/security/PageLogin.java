package io.relance.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;

/**
 * The login of the pages. What the server remembers of a caller counts only while the session
 * lives: an idle hour ends both.
 */
@ApplicationScoped
class PageLogin {

  private static final String CALLER = "io.relance.caller";
  private static final String REGISTER_SESSION = "jakarta.servlet.http.registerSession";

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential login) {
      return signIn(login, request, context);
    }
    Principal caller = request.getUserPrincipal();
    if (caller != null && caller.getName().equals(callerOf(request.getSession(false)))) {
      return AuthenticationStatus.SUCCESS;
    }
    return context.isProtected() ? sendToLogin(request, response) : context.doNothing();
  }

  private static AuthenticationStatus signIn(
      UsernamePasswordCredential login, HttpServletRequest request, HttpMessageContext context)
      throws AuthenticationException {
    if (!Registry.accepts(login, context)) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    request.getSession().setAttribute(CALLER, login.getCaller());
    request.changeSessionId();
    registerSession(context);
    return AuthenticationStatus.SUCCESS;
  }

  /**
   * Asks the server to know the caller again at the next request (Jakarta Authentication 3.8.4).
   */
  @SuppressWarnings("unchecked")
  private static void registerSession(HttpMessageContext context) {
    context.getMessageInfo().getMap().put(REGISTER_SESSION, Boolean.TRUE.toString());
  }

  private static Object callerOf(HttpSession session) {
    return session == null ? null : session.getAttribute(CALLER);
  }

  private static AuthenticationStatus sendToLogin(
      HttpServletRequest request, HttpServletResponse response) throws AuthenticationException {
    try {
      if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
        answerWithRedirect(response, loginUrl(request, "expired=true"));
      } else {
        response.sendRedirect(loginUrl(request, "from=" + wanted(request)));
      }
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private static String loginUrl(HttpServletRequest request, String query) {
    return request.getContextPath() + Paths.LOGIN + "?" + query;
  }

  private static String wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    String page = Paths.of(request) + (query == null ? "" : "?" + query);
    return URLEncoder.encode(
        "GET".equals(request.getMethod()) ? page : Paths.of(request), StandardCharsets.UTF_8);
  }

  /** The answer that a page expects while it waits for a part of itself. */
  private static void answerWithRedirect(HttpServletResponse response, String url)
      throws IOException {
    response.setContentType("text/xml");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + url
                + "\"/></partial-response>");
  }
}
