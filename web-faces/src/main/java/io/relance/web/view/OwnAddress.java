package io.relance.web.view;

import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.security.Access;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The address of whoever is signed in: whether they can be written to, and how to get there. */
@Named
@RequestScoped
public class OwnAddress {

  @EJB private ApplicationUsers users;
  @Inject private Access access;
  @Inject private ValidationLinks links;
  @Inject private Texts text;

  private String linkState;

  public boolean isValidated() {
    return own().filter(ApplicationUser::maySend).isPresent();
  }

  /** The address, validated or not; null where there is none. */
  public String getEmail() {
    return own().flatMap(ApplicationUser::email).orElse(null);
  }

  /** Mails the link that validates the address. */
  public void sendLink() {
    linkState = text.of("settings.link." + links.send(access.getLogin()), getEmail());
  }

  /** What became of the wish for a link, or null. */
  public String getLinkState() {
    return linkState;
  }

  private Optional<ApplicationUser> own() {
    return users.find(access.getLogin());
  }
}
