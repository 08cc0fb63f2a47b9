package io.relance.user;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;
import static io.relance.user.Role.OPERATOR;

import io.relance.time.CompanyClock;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The people known to Relance: everyone who has logged in once. */
@Stateless
public class ApplicationUsers {

  private static final String FIRST_LANGUAGE = "fr";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;

  /** Everyone, in the order of their names. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API, JOBS})
  public List<ApplicationUser> list() {
    return entities
        .createQuery(
            "select u from ApplicationUser u order by u.name, u.login", ApplicationUser.class)
        .getResultList();
  }

  @RolesAllowed({ADMINISTRATOR, FINANCE, OPERATOR, AUDITOR, API, JOBS})
  public Optional<ApplicationUser> find(String login) {
    return Optional.ofNullable(login).map(key -> entities.find(ApplicationUser.class, key));
  }

  /**
   * Records a login: the first makes the person known, under the login as name until an
   * administrator gives a better one. Open to all, since it is called while the login is under way.
   */
  @PermitAll
  public void seen(String login, Collection<String> granted) {
    known(login).seenWith(granted, clock.now());
  }

  /**
   * @param details what the administrator gives; a new e-mail address has to be validated again
   * @return the person, or empty where the login is not known
   */
  @RolesAllowed(ADMINISTRATOR)
  public Optional<ApplicationUser> describe(String login, UserDetails details) {
    Optional<ApplicationUser> user = find(login);
    user.ifPresent(details::applyTo);
    return user;
  }

  private ApplicationUser known(String login) {
    ApplicationUser user = entities.find(ApplicationUser.class, login);
    if (user == null) {
      user = new ApplicationUser(login, login, FIRST_LANGUAGE);
      entities.persist(user);
    }
    return user;
  }
}
