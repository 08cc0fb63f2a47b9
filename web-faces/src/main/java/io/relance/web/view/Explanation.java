package io.relance.web.view;

import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.reporting.DecisionCheck;
import io.relance.reporting.RecordedVerdict;
import io.relance.reporting.Verdicts;
import io.relance.time.CompanyClock;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Why a night did what it did with an invoice: the panel beside its story. */
@Named
@ViewScoped
public class Explanation implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private Verdicts verdicts;
  @Inject private CompanyClock clock;
  @Inject private Vocabulary words;
  @Inject private Texts text;
  @Inject private Formats formats;

  private LocalDate newest;
  private LocalDate night;

  @PostConstruct
  void start() {
    newest = verdicts.newestNight().orElseGet(clock::today);
    night = newest;
  }

  /** What the chosen night said; null where it did not look at the invoice. */
  public RecordedVerdict of(long invoiceId) {
    return verdicts.find(invoiceId, night).orElse(null);
  }

  /** The verdict in a sentence, with what it is about. */
  public String detail(RecordedVerdict verdict) {
    String sentence = words.sentence(verdict.reason());
    return verdict.detail() == null
        ? sentence
        : sentence
            + " "
            + text.of(
                "invoice.why.about." + verdict.reason(),
                ReasonDetail.of(verdict.reason(), verdict.detail(), formats, words));
  }

  /** Whether the newest night held the invoice: what is to come waits for that to end. */
  public boolean isHeld(long invoiceId) {
    return verdicts
        .find(invoiceId, newest)
        .filter(verdict -> verdict.decision() == DecisionKind.HOLD)
        .isPresent();
  }

  public List<DecisionCheck> passed(RecordedVerdict verdict) {
    return DecisionCheck.passedBefore(verdict.reason());
  }

  public boolean isStopped(RecordedVerdict verdict) {
    return verdict.reason() != Reason.DUE;
  }

  public LocalDate getNewest() {
    return newest;
  }

  public LocalDate getNight() {
    return night;
  }

  public void setNight(LocalDate night) {
    this.night = night == null ? newest : night;
  }
}
