package io.relance.web.view.settings;

import io.relance.reminder.decision.StageDates;
import io.relance.scenario.CreateScenario;
import io.relance.scenario.CreateScenario.Outcome;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.ReadyScenario;
import io.relance.scenario.Stage;
import io.relance.scenario.StepType;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.user.AddressValidation.LinkSent;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.security.Access;
import io.relance.web.text.FaultWords;
import io.relance.web.text.Language;
import io.relance.web.text.Texts;
import io.relance.web.view.ValidationLinks;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The dialog that creates a ready scenario and opens it. */
@Named
@ViewScoped
public class ScenarioWizard implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int USUAL_FIRST_DELAY = 10;
  private static final int USUAL_SECOND_DELAY = 15;

  @EJB private CreateScenario create;
  @EJB private ApplicationUsers users;
  @EJB private Settings settings;
  @Inject private CompanyClock clock;
  @Inject private Access access;
  @Inject private Language language;
  @Inject private Texts text;
  @Inject private ValidationLinks links;

  private int firstDelayDays = USUAL_FIRST_DELAY;
  private int secondDelayDays = USUAL_SECOND_DELAY;
  private Grouping grouping = Grouping.PER_INVOICE;
  private String sender;
  private List<Sender> senders;
  private String linkState;

  /**
   * A user who has an address.
   *
   * @param validatedAt or null where the address is not validated
   */
  public record Sender(String login, String name, String email, LocalDateTime validatedAt)
      implements Serializable {

    static Sender of(ApplicationUser user) {
      return new Sender(
          user.login(),
          user.name(),
          user.email().orElseThrow(),
          user.emailValidatedAt().orElse(null));
    }
  }

  /**
   * A day in the life of an invoice that is not paid.
   *
   * @param type of what happens, or null for the due date itself
   * @param days after the due date
   */
  public record Moment(StepType type, String label, long days, LocalDate date) {}

  /** Prepares the dialog for another scenario. */
  public void open() {
    firstDelayDays = USUAL_FIRST_DELAY;
    secondDelayDays = USUAL_SECOND_DELAY;
    grouping = Grouping.PER_INVOICE;
    linkState = null;
    senders =
        users.list().stream().filter(user -> user.email().isPresent()).map(Sender::of).toList();
    String own = access.getLogin();
    sender =
        senders.stream()
            .map(Sender::login)
            .filter(own::equals)
            .findFirst()
            .or(() -> senders.stream().map(Sender::login).findFirst())
            .orElse(null);
  }

  /** Creates the draft and opens it in the editor. */
  public String addAndOpen() {
    Outcome outcome = create.byWizard(firstDelayDays, secondDelayDays, sender, grouping);
    if (outcome instanceof Outcome.Created created) {
      return "/scenario.xhtml?faces-redirect=true&code=" + created.code();
    }
    ((Outcome.Refused) outcome).faults().forEach(this::tell);
    FacesContext.getCurrentInstance().validationFailed();
    return null;
  }

  private void tell(CreateScenario.Fault fault) {
    String sentence =
        FaultWords.in(language.getLocale()).of(fault.code().name(), fault.arguments());
    FacesContext.getCurrentInstance()
        .addMessage(
            "wizard:" + fault.field(),
            new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
  }

  /** Mails the link that validates the chosen sender's address. */
  public void sendLink() {
    LinkSent sent = links.send(sender);
    linkState = text.of("settings.link." + sent, getChosen().email());
  }

  /** Forgets what was said of the sender chosen before. */
  public void senderChosen() {
    linkState = null;
  }

  /** What an invoice that falls due on {@link #getDueDate} will see, in the order of the days. */
  public List<Moment> getMoments() {
    LocalDate due = getDueDate();
    DraftContent ready =
        ReadyScenario.of(firstDelayDays, secondDelayDays, sender, grouping).content(1);
    PublishedScenario scenario = PublishedScenario.of("", 0, ready);
    List<LocalDate> dates = StageDates.of(scenario, due, settings.options().minimumStageGapDays());
    List<Moment> moments = new ArrayList<>();
    moments.add(new Moment(null, text.of("scenario.due"), 0, due));
    for (Stage stage : scenario.stages()) {
      LocalDate date = dates.get(stage.number() - 1);
      moments.add(
          new Moment(
              stage.steps().get(0).step().type(),
              stage.label(),
              ChronoUnit.DAYS.between(due, date),
              date));
    }
    moments.sort(Comparator.comparing(Moment::date));
    return moments;
  }

  /** The first day of next month. */
  public LocalDate getDueDate() {
    return clock.today().withDayOfMonth(1).plusMonths(1);
  }

  public Sender getChosen() {
    return getSenders().stream().filter(one -> one.login().equals(sender)).findFirst().orElse(null);
  }

  public List<Sender> getSenders() {
    return senders == null ? List.of() : senders;
  }

  /** What became of the wish for a link, or null. */
  public String getLinkState() {
    return linkState;
  }

  public int getFirstDelayDays() {
    return firstDelayDays;
  }

  public void setFirstDelayDays(int firstDelayDays) {
    this.firstDelayDays = firstDelayDays;
  }

  public Grouping getGrouping() {
    return grouping;
  }

  public void setGrouping(Grouping grouping) {
    this.grouping = grouping;
  }

  public List<Grouping> getGroupings() {
    return List.of(Grouping.values());
  }

  public int getSecondDelayDays() {
    return secondDelayDays;
  }

  public void setSecondDelayDays(int secondDelayDays) {
    this.secondDelayDays = secondDelayDays;
  }

  public String getSender() {
    return sender;
  }

  public void setSender(String sender) {
    this.sender = sender;
  }
}
