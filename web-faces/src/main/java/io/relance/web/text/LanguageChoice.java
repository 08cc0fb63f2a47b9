package io.relance.web.text;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** A page asked for with {@code ?lang=en} is shown in that language, now and later. */
public class LanguageChoice extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String PARAMETER = "lang";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String chosen = request.getParameter(PARAMETER);
    if (!"GET".equals(request.getMethod()) || !Languages.speaks(chosen)) {
      chain.doFilter(request, response);
      return;
    }
    response.addCookie(remembering(chosen, request));
    response.sendRedirect(response.encodeRedirectURL(withoutChoice(request)));
  }

  private static Cookie remembering(String tag, HttpServletRequest request) {
    Cookie cookie = new Cookie(Language.COOKIE, tag);
    cookie.setPath(request.getContextPath());
    cookie.setMaxAge((int) REMEMBERED.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static String withoutChoice(HttpServletRequest request) {
    String rest =
        request
            .getQueryString()
            .replaceAll("(^|&)" + PARAMETER + "=[^&]*", "")
            .replaceAll("^&", "");
    return request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest);
  }
}
