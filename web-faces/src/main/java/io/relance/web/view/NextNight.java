package io.relance.web.view;

import io.relance.delivery.SendingSwitch;
import io.relance.settings.InvoiceOptions;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.web.text.Formats;
import io.relance.web.text.Language;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;

/** When the next night runs, and whether it sends: the card at the foot of the navigation. */
@Named
@RequestScoped
public class NextNight {

  @EJB private Settings settings;
  @EJB private SendingSwitch sending;
  @Inject private CompanyClock clock;
  @Inject private Formats formats;
  @Inject private Language language;
  private InvoiceOptions options;

  @PostConstruct
  void load() {
    options = settings.options();
  }

  /** False while the jobs start by hand only. */
  public boolean isPlanned() {
    return options.schedulesEnabled();
  }

  public boolean isSending() {
    return options.remindersEnabled() && !isHeldUp();
  }

  /** Whether a person has stopped all sending, or this database is a copy. */
  public boolean isHeldUp() {
    return !sending.isOpen();
  }

  /** {@code Samedi 21/11}: it opens a sentence. */
  public String getDay() {
    String day = formats.shortWeekday(getAt().toLocalDate());
    return day.substring(0, 1).toUpperCase(language.getLocale()) + day.substring(1);
  }

  public LocalDateTime getAt() {
    LocalDateTime now = clock.now();
    LocalDateTime tonight = now.toLocalDate().atTime(options.nightTime());
    return tonight.isAfter(now) ? tonight : tonight.plusDays(1);
  }
}
