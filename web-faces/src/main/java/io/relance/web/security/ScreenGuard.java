package io.relance.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Opens a page only to the roles that {@link Screen} lists it for, and the welcome page at the
 * first screen of whoever comes. The few pages that need no login pass.
 */
public class ScreenGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String WELCOME = "/index.xhtml";

  @Inject private transient Access access;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    Optional<Screen> screen = WELCOME.equals(path) ? access.home() : Screen.at(path);
    if (Paths.needNoLogin(path) || screen.filter(access::canOpen).isPresent()) {
      if (WELCOME.equals(path)) {
        response.sendRedirect(request.getContextPath() + screen.orElseThrow().path());
      } else {
        chain.doFilter(request, response);
      }
    } else {
      response.sendError(
          exists(path) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private boolean exists(String path) throws IOException {
    return WELCOME.equals(path) || getServletContext().getResource(path) != null;
  }
}
