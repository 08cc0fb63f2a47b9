package io.relance.web.view;

import io.relance.user.AddressValidation;
import io.relance.user.AddressValidation.Link;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * The page behind a validation link. Opening it confirms nothing: mail scanners open links before
 * people do. The button does.
 */
@Named
@ViewScoped
public class AddressConfirmation implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private AddressValidation validation;

  private String token;
  private transient Link link;

  public void confirm() {
    link = validation.confirm(token);
  }

  public Link getLink() {
    if (link == null) {
      link = validation.open(token);
    }
    return link;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
