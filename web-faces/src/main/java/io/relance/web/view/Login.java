package io.relance.web.view;

import io.relance.settings.Settings;
import io.relance.user.ApplicationUsers;
import io.relance.web.security.Access;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets a person in, on the page that was asked for. */
@Named
@RequestScoped
public class Login {

  @Inject private SecurityContext security;
  @Inject private ExternalContext external;
  @Inject private Access access;
  @EJB private Settings settings;
  @EJB private ApplicationUsers users;

  private String name;
  private String password;
  private String from;
  private boolean refused;

  public void signIn() throws IOException {
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    HttpServletResponse response = (HttpServletResponse) external.getResponse();
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(name, password))
                .newAuthentication(true));
    refused = status != AuthenticationStatus.SUCCESS;
    if (!refused) {
      users.seen(access.getLogin(), access.roles());
      external.redirect(external.getRequestContextPath() + destination());
    }
  }

  /** Only a path of ours: a link may not lead the person elsewhere after the login. */
  private String destination() {
    boolean ours = from != null && from.matches("/(?![/\\\\]).*") && !from.startsWith("/login");
    return ours ? from : "/";
  }

  public String getCompany() {
    return settings.company().name();
  }

  public boolean isRefused() {
    return refused;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }
}
