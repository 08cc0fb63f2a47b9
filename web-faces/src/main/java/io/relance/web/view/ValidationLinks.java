package io.relance.web.view;

import io.relance.settings.Settings;
import io.relance.user.AddressValidation;
import io.relance.user.AddressValidation.LinkSent;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Sends the links that validate addresses: to the page that confirms, where people reach us. */
@RequestScoped
public class ValidationLinks {

  private static final String PAGE = "/validate-address.xhtml";

  @EJB private Settings settings;
  @EJB private AddressValidation validation;
  @Inject private HttpServletRequest request;

  public LinkSent send(String login) {
    return validation.sendLink(login, address() + request.getContextPath() + PAGE);
  }

  /** The company's public address; until it is set, the one at which this request came. */
  private String address() {
    return settings
        .company()
        .publicAddress()
        .map(address -> address.replaceAll("/+$", ""))
        .orElseGet(
            () -> request.getRequestURL().toString().replaceFirst("^(https?://[^/]+).*$", "$1"));
  }
}
