package io.relance.web.view.settings;

import io.relance.user.AddressValidation.LinkSent;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.user.EmailAddress;
import io.relance.user.UserDetails;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import io.relance.web.view.Toasts;
import io.relance.web.view.ValidationLinks;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** The users, and whether reminders may leave from their addresses. */
@Named
@ViewScoped
public class UsersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ApplicationUsers users;
  @Inject private ValidationLinks links;
  @Inject private Texts text;
  @Inject private Vocabulary words;
  @Inject private Toasts toasts;

  private List<Row> rows;
  private Row edited;
  private String name;
  private String email;
  private String language;

  /**
   * @param validatedAt or null where the address is not validated
   * @param seenAt the last login, or null
   */
  public record Row(
      String login,
      String name,
      String email,
      LocalDateTime validatedAt,
      String language,
      String roles,
      LocalDateTime seenAt)
      implements Serializable {}

  @PostConstruct
  public void load() {
    rows = users.list().stream().map(this::row).toList();
  }

  private Row row(ApplicationUser user) {
    return new Row(
        user.login(),
        user.name(),
        user.email().orElse(null),
        user.emailValidatedAt().orElse(null),
        user.language(),
        user.roles().stream().map(role -> words.of("role", role)).collect(Collectors.joining(", ")),
        user.lastSeenAt().orElse(null));
  }

  public void edit(Row row) {
    edited = row;
    name = row.name();
    email = row.email();
    language = row.language();
  }

  public void save() {
    users.describe(edited.login(), new UserDetails(name, email, language));
    load();
    toasts.say(name, text.of("settings.users.saved"), null);
    PrimeFaces.current().executeScript("PF('user').hide()");
  }

  public void sendLink(Row row) {
    LinkSent sent = links.send(row.login());
    load();
    toasts.say(text.of("settings.link." + sent, row.email()));
  }

  /** A validator of Faces: the address, if there is one, can be an e-mail address. */
  public void checkEmail(FacesContext faces, UIComponent field, Object value) {
    if (value != null && !EmailAddress.isValid(value.toString())) {
      String sentence = text.of("settings.users.email.invalid");
      throw new ValidatorException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
  }

  public List<Row> getRows() {
    return rows;
  }

  public Row getEdited() {
    return edited;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
