package io.relance.web.view.settings;

import io.relance.reminder.activation.FirstNights;
import io.relance.reminder.activation.FirstNights.Release;
import io.relance.scenario.ChangeOptions;
import io.relance.scenario.OptionsChange;
import io.relance.scenario.OptionsFault;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.settings.Attachments;
import io.relance.settings.InvoiceOptions;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.web.text.FaultWords;
import io.relance.web.text.Formats;
import io.relance.web.text.Language;
import io.relance.web.text.Texts;
import io.relance.web.view.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/** The invoice options: each is saved as soon as it is changed. */
@Named
@ViewScoped
public class OptionsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private Settings settings;
  @EJB private ChangeOptions changes;
  @EJB private ScenarioDrafts drafts;
  @EJB private FirstNights nights;
  @Inject private CompanyClock clock;
  @Inject private Texts text;
  @Inject private Formats formats;
  @Inject private Language language;
  @Inject private Toasts toasts;

  private OptionsForm form;
  private List<Choice> scenarios;
  private LocalDateTime remindersChangedAt;
  private String timeZone;

  /** How far the reminders are from leaving: what the chip of the section says. */
  public enum Readiness {
    OFF,
    WITHOUT_SCENARIO,
    NOT_PUBLISHED,
    READY
  }

  /**
   * A scenario to choose.
   *
   * @param version the newest published one, or null while there is only the draft
   */
  public record Choice(String code, String label, Integer version) implements Serializable {

    static Choice of(ScenarioDraft draft) {
      return new Choice(
          draft.code(),
          draft.content().label(),
          draft.publishedVersion().isPresent() ? draft.publishedVersion().getAsInt() : null);
    }
  }

  @PostConstruct
  public void load() {
    InvoiceOptions options = settings.options();
    form = new OptionsForm(options);
    remindersChangedAt = options.remindersChangedAt().orElse(null);
    timeZone = settings.company().timeZone().getId();
    scenarios = drafts.list().stream().map(Choice::of).toList();
  }

  /** What would be reminded at once is shown first, on a page that switches them on. */
  public void saveReminders() throws IOException {
    if (form.isRemindersEnabled() && nights.wantsALook(Release.REMINDERS)) {
      ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
      external.redirect(external.getRequestContextPath() + "/activation.xhtml");
      return;
    }
    save(new OptionsChange().remindersEnabled(form.isRemindersEnabled()), null);
  }

  public void saveScenario() {
    save(new OptionsChange().defaultScenario(form.getDefaultScenario()), "scenario");
  }

  public void saveTerms() {
    save(
        new OptionsChange()
            .paymentTermsDays(form.getPaymentTermsDays())
            .paymentTermsEndOfMonth(form.isPaymentTermsEndOfMonth()),
        "terms");
  }

  public void saveTolerance() {
    save(new OptionsChange().tolerance(form.getTolerance()), "tolerance");
  }

  public void saveAttachments() {
    save(new OptionsChange().attachments(form.getAttachments()), "attachments");
  }

  public Attachments[] getAttachments() {
    return Attachments.values();
  }

  public void saveNight() {
    save(
        new OptionsChange()
            .nightTime(form.getNightTime())
            .schedulesEnabled(form.isSchedulesEnabled()),
        "night");
  }

  public void saveContacts() {
    save(
        new OptionsChange()
            .minimumDaysBetweenContacts(form.getMinimumDaysBetweenContacts())
            .minimumStageGapDays(form.getMinimumStageGapDays()),
        "contacts");
  }

  public void saveGrace() {
    save(
        new OptionsChange()
            .disputeGraceDays(form.getDisputeGraceDays())
            .promiseGraceDays(form.getPromiseGraceDays()),
        "grace");
  }

  public void saveLimitation() {
    save(
        new OptionsChange()
            .limitationYearsProfessional(form.getLimitationYearsProfessional())
            .limitationYearsConsumer(form.getLimitationYearsConsumer()),
        "limitation");
  }

  /**
   * @param subject the last part of the key of what the toast says; null where the switch says it
   */
  private void save(OptionsChange change, String subject) {
    List<OptionsFault> faults = changes.apply(change);
    faults.forEach(this::tell);
    if (faults.isEmpty()) {
      load();
      if (subject != null) {
        toasts.say(text.of("settings.options.saved." + subject));
      }
    }
  }

  private void tell(OptionsFault fault) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String sentence =
        FaultWords.in(language.getLocale()).of(fault.code().name(), fault.arguments());
    faces.addMessage(
        UIComponent.getCurrentComponent(faces).getClientId(faces),
        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    faces.validationFailed();
  }

  public OptionsForm getForm() {
    return form;
  }

  public List<Choice> getScenarios() {
    return scenarios;
  }

  public String getTimeZone() {
    return timeZone;
  }

  /** The scenario chosen, or null. */
  public Choice getChosen() {
    return scenarios.stream()
        .filter(choice -> choice.code().equals(form.getDefaultScenario()))
        .findFirst()
        .orElse(null);
  }

  public Readiness getReadiness() {
    if (!form.isRemindersEnabled()) {
      return Readiness.OFF;
    }
    if (getChosen() == null) {
      return Readiness.WITHOUT_SCENARIO;
    }
    return getChosen().version() == null ? Readiness.NOT_PUBLISHED : Readiness.READY;
  }

  /** Since when reminders are on or off: the hour today, the date before. */
  public String getState() {
    String key = form.isRemindersEnabled() ? "settings.options.on" : "settings.options.off";
    if (remindersChangedAt == null) {
      return text.of(key);
    }
    boolean today = remindersChangedAt.toLocalDate().equals(clock.today());
    return today
        ? text.of(key + ".at", formats.time(remindersChangedAt))
        : text.of(key + ".on", formats.date(remindersChangedAt.toLocalDate()));
  }
}
