package io.relance.web.security;

import io.relance.user.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the person behind this request may see and change: {@code #{access.canEdit('jobs')}}. */
@Named
@RequestScoped
public class Access {

  @Inject private HttpServletRequest request;

  /**
   * @param area the name of an {@link Area} in lower case, as in {@code invoice_options}
   */
  public boolean canEdit(String area) {
    return canEdit(Area.valueOf(area.toUpperCase(Locale.ROOT)));
  }

  public boolean canEdit(Area area) {
    return roles().stream().anyMatch(area.editors()::contains);
  }

  public boolean canOpen(Screen screen) {
    return roles().stream().anyMatch(screen.area()::isReadBy);
  }

  /**
   * @param path of a {@link Screen}, from the application's root
   */
  public boolean canOpenPath(String path) {
    return Screen.at(path).filter(this::canOpen).isPresent();
  }

  /** The first screen that the person may open; none for a program's account. */
  public Optional<Screen> home() {
    return Arrays.stream(Screen.values()).filter(this::canOpen).findFirst();
  }

  public String getLogin() {
    return request.getRemoteUser();
  }

  public boolean isSignedIn() {
    return request.getUserPrincipal() != null;
  }

  /** The roles that the registry grants, the most powerful first. */
  public List<String> roles() {
    return Role.GRANTED.stream().filter(request::isUserInRole).toList();
  }
}
