package io.relance.web.view;

import static java.util.stream.Collectors.joining;

import io.relance.reminder.decision.Reason;
import io.relance.reporting.OverdueInvoice;
import io.relance.reporting.OverdueInvoices;
import io.relance.reporting.OverdueTotals;
import io.relance.reporting.OverdueTotals.Age;
import io.relance.reporting.OverdueTotals.Outstanding;
import io.relance.reporting.OverdueView;
import io.relance.scenario.PublishedScenarios;
import io.relance.settings.InvoiceOptions;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.primefaces.event.SelectEvent;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.StreamedContent;

/** The overdue invoices: their figures, their saved views and the table. */
@Named
@ViewScoped
public class Overdue implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TABLE = "overdue:invoices";

  @EJB private OverdueInvoices invoices;
  @EJB private Settings settings;
  @EJB private PublishedScenarios scenarios;
  @Inject private CompanyClock clock;
  @Inject private OverdueCriteria criteria;
  @Inject private OverdueExport export;
  @Inject private InvoiceProperties properties;
  @Inject private NextNight nextNight;
  @Inject private Texts text;
  @Inject private Formats formats;
  @Inject private FacesContext faces;

  private LocalDateTime asOf;
  private LocalDate tonight;
  private OverdueTotals totals;
  private OverdueModel rows;

  @PostConstruct
  void load() {
    asOf = clock.now();
    tonight = nextNight.getAt().toLocalDate();
    totals = invoices.totals(today());
    rows = new OverdueModel(invoices, criteria, today());
  }

  /** Shows the first page of what the criteria leave. */
  public void apply() {
    FirstPage.of(faces, TABLE);
  }

  public void see(OverdueView view) {
    criteria.setView(view);
    apply();
  }

  public void clear() {
    criteria.clear();
    apply();
  }

  /** Takes effect at once, and offers to undo it. */
  public void remind(OverdueRow row) {
    properties.doNotRemind(row.getNumber(), row.isDoNotRemind());
  }

  public void open(SelectEvent<OverdueRow> event) throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.redirect(
        external.getRequestContextPath()
            + "/invoice.xhtml?number="
            + URLEncoder.encode(event.getObject().getNumber(), StandardCharsets.UTF_8));
  }

  public StreamedContent csv() {
    return export.csv(criteria.filter(), rows.order(), rows.descending(), today());
  }

  public StreamedContent xlsx() {
    return export.xlsx(criteria.filter(), rows.order(), rows.descending(), today());
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
            .flatMap(scenarios::find)
            .map(scenario -> text.of("overdue.activated", scenario.label()))
            .orElseGet(() -> text.of("overdue.withoutScenario"));
  }

  /** What is owed in the first currency. */
  public String getOutstanding() {
    return OutstandingWords.first(totals.outstanding(), formats);
  }

  /** What is owed in the others. */
  public String getOtherCurrencies() {
    return OutstandingWords.others(totals.outstanding(), formats, text);
  }

  /** The foot of the table: what of it is shown. */
  public String getReport() {
    String amounts =
        rows.outstanding().stream()
            .map(Outstanding::balance)
            .map(formats::money)
            .collect(joining(" + "));
    return text.of("app.paginator").replace("{totalRecords}", formats.count(rows.count(Map.of())))
        + " · "
        + text.of(criteria.isSet() ? "overdue.total.filtered" : "overdue.total", amounts);
  }

  public long getReminded() {
    return totals.views().get(OverdueView.REMINDED);
  }

  /** The days of an age, in words. */
  public String labelOf(Age age) {
    return AgeBar.label(age, text);
  }

  /** The bar of ages, each as a share of a hundred, with where it begins. */
  public List<AgeBar> getAgeing() {
    return AgeBar.of(totals.ageing());
  }

  /** Whether the next stage comes with the next night. */
  public boolean isTonight(OverdueInvoice invoice) {
    return invoice.nextOn() != null && !invoice.nextOn().isAfter(tonight);
  }

  public LocalDate today() {
    return asOf.toLocalDate();
  }

  public LazyDataModel<OverdueRow> getRows() {
    return rows;
  }

  public OverdueTotals getTotals() {
    return totals;
  }

  public List<OverdueView> getViews() {
    return List.of(OverdueView.values());
  }

  public List<String> getCategories() {
    return invoices.categories();
  }

  /** The reasons by which the list can be narrowed: those that an overdue invoice can have. */
  public List<Reason> getReasons() {
    return Arrays.stream(Reason.values())
        .filter(
            each ->
                !each.isEnd()
                    && each != Reason.SUPERSEDED
                    && each != Reason.CUSTOMER_CHANGED
                    && each != Reason.REJECTED
                    && each != Reason.NOT_OVERDUE)
        .toList();
  }
}
