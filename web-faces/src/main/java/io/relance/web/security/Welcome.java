package io.relance.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The root of the application leads everyone to the first screen that their role opens. */
@WebServlet("")
public class Welcome extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Access access;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Screen> home = access.home();
    if (home.isPresent()) {
      response.sendRedirect(request.getContextPath() + home.get().path());
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
