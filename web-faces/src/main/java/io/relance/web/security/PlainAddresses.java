package io.relance.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses addresses that mean one thing to one reader and another to the next (servlet
 * specification 6.0, 3.5.2). The server itself lets an encoded slash pass, since the number of an
 * invoice may have one: it belongs into the contract's addresses only, and never beside dots.
 */
public class PlainAddresses extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Pattern ENCODED =
      Pattern.compile("%(?:23|2e|2f|5c)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOTS =
      Pattern.compile(
          "(?:^|[/\\\\]|%2f|%5c)(?:\\.|%2e){1,2}(?:[/\\\\;]|%2f|%5c|$)", Pattern.CASE_INSENSITIVE);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isPlain(request.getRequestURI(), Paths.isApi(Paths.of(request)))) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /**
   * @param address as it was sent, undecoded
   * @param api whether the server takes it for one of the contract
   */
  static boolean isPlain(String address, boolean api) {
    return !ENCODED.matcher(address).find() || api && !DOTS.matcher(address).find();
  }
}
