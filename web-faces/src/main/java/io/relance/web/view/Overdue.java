package io.relance.web.view;

import io.relance.reminder.decision.Reason;
import io.relance.reporting.OverdueFilter;
import io.relance.reporting.OverdueInvoice;
import io.relance.reporting.OverdueInvoices;
import io.relance.reporting.OverdueTotals;
import io.relance.reporting.OverdueView;
import io.relance.settings.InvoiceOptions;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.StreamedContent;

/** The overdue invoices: their figures, their saved views and the table. */
@Named
@ViewScoped
public class Overdue implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private transient OverdueInvoices invoices;
  @EJB private transient Settings settings;
  @Inject private transient CompanyClock clock;
  @Inject private transient OverdueExport export;
  @Inject private transient DoNotRemind doNotRemind;
  @Inject private transient Texts text;
  @Inject private transient Formats formats;

  private LocalDateTime asOf;
  private OverdueView view = OverdueView.ALL;
  private String search;
  private BigDecimal minimumBalance;
  private Integer minimumDaysLate;
  private Integer maximumDaysLate;
  private Integer level;
  private Reason reason;
  private OverdueModel rows;
  private OverdueTotals totals;

  @PostConstruct
  void open() {
    asOf = clock.now();
    rows = new OverdueModel(invoices, this::filter, today());
    count();
  }

  /** Follows a change of the filters. */
  public void apply() {
    count();
  }

  public void see(OverdueView chosen) {
    view = chosen;
  }

  public void clear() {
    search = null;
    reason = null;
    level = null;
    minimumBalance = null;
    clearDaysLate();
  }

  public void clearBalance() {
    minimumBalance = null;
    count();
  }

  public void clearDaysLate() {
    minimumDaysLate = null;
    maximumDaysLate = null;
    count();
  }

  public void clearLevel() {
    level = null;
    count();
  }

  public void clearReason() {
    reason = null;
    count();
  }

  /** Takes effect at once, and offers to undo it. */
  public void toggle(OverdueInvoice invoice) {
    doNotRemind.toggle(invoice.number());
    count();
  }

  public StreamedContent csv() {
    return export.csv(filter(), rows.order(), rows.descending(), today());
  }

  public StreamedContent xlsx() {
    return export.xlsx(filter(), rows.order(), rows.descending(), today());
  }

  private OverdueFilter filter() {
    return new OverdueFilter(
        view, search, minimumBalance, minimumDaysLate, maximumDaysLate, level, reason, null);
  }

  private void count() {
    totals = invoices.totals(filter(), today());
  }

  public boolean isFiltered() {
    return !filter().equals(OverdueFilter.of(view));
  }

  /** What the figures say, as of when, and whether anything is reminded at all. */
  public String getContext() {
    InvoiceOptions options = settings.options();
    String as = text.of("overdue.asOf", formats.weekday(today()), formats.time(asOf));
    if (!options.remindersEnabled()) {
      return as + " " + text.of("overdue.notActivated");
    }
    return as
        + " "
        + options
            .defaultScenario()
            .map(scenario -> text.of("overdue.activated", scenario))
            .orElseGet(() -> text.of("overdue.withoutScenario"));
  }

  public LocalDate today() {
    return asOf.toLocalDate();
  }

  public LazyDataModel<OverdueInvoice> getRows() {
    return rows;
  }

  public OverdueTotals getTotals() {
    return totals;
  }

  public List<OverdueView> getViews() {
    return List.of(OverdueView.values());
  }

  /** The reasons by which the list can be narrowed: those that an overdue invoice can have. */
  public List<Reason> getReasons() {
    return Arrays.stream(Reason.values())
        .filter(each -> !each.isEnd() && each != Reason.SUPERSEDED && each != Reason.NOT_OVERDUE)
        .toList();
  }

  public OverdueView getView() {
    return view;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search == null || search.isBlank() ? null : search.strip();
  }

  public BigDecimal getMinimumBalance() {
    return minimumBalance;
  }

  public void setMinimumBalance(BigDecimal minimumBalance) {
    this.minimumBalance = minimumBalance;
  }

  public Integer getMinimumDaysLate() {
    return minimumDaysLate;
  }

  public void setMinimumDaysLate(Integer minimumDaysLate) {
    this.minimumDaysLate = minimumDaysLate;
  }

  public Integer getMaximumDaysLate() {
    return maximumDaysLate;
  }

  public void setMaximumDaysLate(Integer maximumDaysLate) {
    this.maximumDaysLate = maximumDaysLate;
  }

  public Integer getLevel() {
    return level;
  }

  public void setLevel(Integer level) {
    this.level = level;
  }

  public Reason getReason() {
    return reason;
  }

  public void setReason(Reason reason) {
    this.reason = reason;
  }
}
