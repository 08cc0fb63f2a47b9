package io.relance.web.view;

import io.relance.reminder.DispatchFilter;
import io.relance.reminder.DispatchState;
import io.relance.reminder.Dispatches;
import io.relance.reminder.approval.Proposals;
import io.relance.reminder.outlook.CompanyOutlook;
import io.relance.reminder.outlook.Foresight;
import io.relance.reminder.outlook.NightAhead;
import io.relance.reporting.IncompleteInvoices;
import io.relance.reporting.OverdueInvoices;
import io.relance.reporting.OverdueTotals;
import io.relance.reporting.OverdueTotals.Age;
import io.relance.reporting.OverdueView;
import io.relance.scenario.StepType;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** What is owed, what calls for work, and what the coming nights will bring if nothing is paid. */
@Named
@RequestScoped
public class Dashboard {

  /** A small company sees its nights at once, without a wait in between. */
  private static final Duration AT_ONCE = Duration.ofMillis(1500);

  @EJB private OverdueInvoices overdue;
  @EJB private IncompleteInvoices incomplete;
  @EJB private Proposals proposals;
  @EJB private Dispatches dispatches;
  @EJB private Settings settings;
  @Inject private CompanyOutlook outlook;
  @Inject private CompanyClock clock;
  @Inject private Formats formats;
  @Inject private Texts text;

  private LocalDateTime now;
  private OverdueTotals totals;
  private Foresight foresight;

  @PostConstruct
  void open() {
    now = clock.now();
  }

  public String getContext() {
    return text.of("overdue.asOf", formats.weekday(now.toLocalDate()), formats.time(now))
        + " "
        + settings.company().name()
        + ".";
  }

  public OverdueTotals getTotals() {
    if (totals == null) {
      totals = overdue.totals(now.toLocalDate());
    }
    return totals;
  }

  /** What is owed in the currency of most invoices. */
  public String getOutstanding() {
    return OutstandingWords.first(getTotals().outstanding(), formats);
  }

  /** What is owed in the others; they are never added. */
  public String getOtherCurrencies() {
    return OutstandingWords.others(getTotals().outstanding(), formats, text);
  }

  public long getHeld() {
    return getTotals().views().get(OverdueView.HELD);
  }

  public List<AgeBar> getAgeing() {
    return AgeBar.of(getTotals().ageing());
  }

  /** An age in days, in words. */
  public String labelOf(Age age) {
    return AgeBar.label(age, text);
  }

  public long getInDoubt() {
    return dispatches.count(DispatchFilter.ALL.in(DispatchState.IN_DOUBT));
  }

  public long getIncomplete() {
    return incomplete.count();
  }

  public long getProposed() {
    return proposals.count(DispatchFilter.ALL);
  }

  /** Whether nights decide anything at all. */
  public boolean isActivated() {
    return settings.options().remindersEnabled();
  }

  public Foresight getForesight() {
    if (foresight == null) {
      foresight = outlook.look();
      foresight.await(AT_ONCE);
    }
    return foresight;
  }

  /** Goes through the ledger anew. */
  public void again() {
    outlook.forget();
    foresight = null;
  }

  public OutlookChart getChart() {
    return OutlookChart.of(getForesight().nights(), getForesight().from(), CompanyOutlook.DAYS);
  }

  public List<StepType> getTypes() {
    return List.of(StepType.EMAIL, StepType.SMS, StepType.LETTER, StepType.ACTION);
  }

  /** How many steps of a type the coming nights decide. */
  public long steps(StepType type) {
    return getForesight().nights().stream().mapToLong(night -> night.steps(type)).sum();
  }

  /** What the very next night decides; nothing where it isn't among those that do. */
  public NightAhead getNextNight() {
    return getForesight().nights().stream()
        .filter(night -> night.date().equals(getForesight().from()))
        .findFirst()
        .orElseGet(() -> new NightAhead(getForesight().from(), Map.of()));
  }

  /** What a part of the chart says when it is pointed at. */
  public String title(OutlookChart.Part part) {
    return text.of("dashboard.part", formats.weekday(part.date()), part.steps());
  }
}
