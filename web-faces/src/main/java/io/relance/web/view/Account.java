package io.relance.web.view;

import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.security.Access;
import io.relance.web.text.Vocabulary;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The person who is signed in, as the foot of the navigation shows them. */
@Named
@RequestScoped
public class Account {

  @Inject private Access access;
  @Inject private Vocabulary words;
  @EJB private ApplicationUsers users;
  private String name;

  @PostConstruct
  void load() {
    String login = access.getLogin();
    name = users.find(login).map(ApplicationUser::name).orElse(login);
  }

  public String getName() {
    return name;
  }

  public String getInitials() {
    return Arrays.stream(name.split("[\\s.-]+"))
        .filter(part -> !part.isEmpty())
        .limit(2)
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The most powerful role, in words. */
  public String getRole() {
    return access.roles().stream().findFirst().map(role -> words.of("role", role)).orElse("");
  }
}
