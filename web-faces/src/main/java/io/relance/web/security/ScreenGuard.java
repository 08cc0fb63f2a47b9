package io.relance.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Opens a page only to the roles that {@link Screen} lists it for. The few pages that need no login
 * pass.
 */
public class ScreenGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient Access access;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    if (Paths.needNoLogin(path) || Screen.at(path).filter(access::canOpen).isPresent()) {
      chain.doFilter(request, response);
    } else {
      boolean exists = getServletContext().getResource(path) != null;
      response.sendError(
          exists ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
