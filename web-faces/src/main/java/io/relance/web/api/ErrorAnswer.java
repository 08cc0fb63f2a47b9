package io.relance.web.api;

import io.relance.web.text.Languages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Answers what the server refuses before a resource or a page is asked: a program is told a problem
 * like any other, a person is shown a page.
 */
@WebServlet("/error/answer")
public class ErrorAnswer extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (address.startsWith(request.getContextPath() + "/api/")) {
      tell(Diagnosis.of(response.getStatus()), address, request, response);
    } else {
      request.getRequestDispatcher(page(response.getStatus())).forward(request, response);
    }
  }

  private static void tell(
      Refusal refusal, String address, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale language = Languages.preferred(request.getHeader("Accept-Language"));
    String problem = JsonFormat.JSONB.toJson(Problems.tell(refusal, language, address));
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Content-Language", language.getLanguage());
    response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
  }

  private static String page(int status) {
    return switch (status) {
      case HttpServletResponse.SC_FORBIDDEN -> "/error/forbidden.xhtml";
      case HttpServletResponse.SC_NOT_FOUND -> "/error/not-found.xhtml";
      default -> "/error/failure.xhtml";
    };
  }
}
