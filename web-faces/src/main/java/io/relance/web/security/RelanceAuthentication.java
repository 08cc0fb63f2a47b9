package io.relance.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * How a request proves who sends it: the REST contract by HTTP Basic on every call, whatever
 * session the browser has, or for receipts by an SMS gateway's secret; the pages by a login that
 * the session keeps.
 */
@ApplicationScoped
public class RelanceAuthentication implements HttpAuthenticationMechanism {

  @Inject private BasicLogin basic;
  @Inject private PageLogin page;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (!Paths.isApi(Paths.of(request))) {
      return page.validate(request, response, context);
    }
    return Paths.isReceipt(Paths.of(request))
        ? basic.validateIfGiven(request, context)
        : basic.validate(request, response, context);
  }
}
