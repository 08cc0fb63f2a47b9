package io.relance.web.view;

import static java.util.stream.Collectors.joining;

import io.relance.reminder.activation.FirstNight;
import io.relance.reminder.activation.FirstNights;
import io.relance.reminder.activation.FirstNights.Release;
import io.relance.reminder.activation.LetRemindersLoose;
import io.relance.scenario.Publication;
import io.relance.scenario.ScenarioDrafts;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.primefaces.model.LazyDataModel;

/** What the first night would send, before reminders are switched on or a scenario is published. */
@Named("activation")
@ViewScoped
public class ActivationPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TABLE = "firstNight:reminders";

  @EJB private FirstNights nights;
  @EJB private LetRemindersLoose letting;
  @EJB private ScenarioDrafts drafts;
  @Inject private FacesContext faces;
  @Inject private Texts text;
  @Inject private Formats formats;
  @Inject private Toasts toasts;

  private final ActivationModel model = new ActivationModel(this);
  private final Set<String> keptOut = new HashSet<>();
  private String scenario;
  private Integer version;
  private String label;
  private FirstNight night;
  private List<ActivationRow> rows = List.of();
  private List<ActivationRow> found = List.of();
  private String search;
  private String note;
  private boolean sure;

  /** Decides the first night once; a scenario of nothing, or that is not ready, shows no page. */
  public void load() throws IOException {
    if (night != null) {
      return;
    }
    try {
      night = nights.of(new Release(scenario, version));
      label = scenario == null ? null : drafts.find(scenario).orElseThrow().content().label();
      rows = night.reminders().stream().map(one -> new ActivationRow(one, keptOut)).toList();
      found = rows;
    } catch (EJBException failed) {
      if (!isNotReady(failed)) {
        throw failed;
      }
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
    }
  }

  private static boolean isNotReady(Throwable failed) {
    return failed instanceof IllegalArgumentException
        || failed.getCause() != null && isNotReady(failed.getCause());
  }

  /** Shows the first page of what the search leaves. */
  public void apply() {
    String wanted = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
    found = wanted.isEmpty() ? rows : rows.stream().filter(row -> row.matches(wanted)).toList();
    FirstPage.of(faces, TABLE);
  }

  List<ActivationRow> found() {
    return found;
  }

  /** Ticks, or unticks, whatever the search leaves. */
  public void tickAll(boolean reminded) {
    found.forEach(row -> row.setReminded(reminded));
  }

  /** Ticks, or unticks, all invoices of a customer. */
  public void tickCustomer(String number, boolean reminded) {
    rows.stream()
        .filter(row -> row.getReminder().customerNumber().equals(number))
        .forEach(row -> row.setReminded(reminded));
  }

  public void confirm() throws IOException {
    if (!night.neverSimulated().isEmpty() && !sure) {
      refuse(text.of("activation.sure.missing"));
    } else if (scenario == null) {
      activate();
    } else {
      publish();
    }
  }

  private void activate() throws IOException {
    if (letting.activate(keptOut).isEmpty()) {
      go(text.of("activation.activated", keptOut.size()), "/settings/invoice-options.xhtml");
    } else {
      refuse(text.of("activation.refused"));
    }
  }

  private void publish() throws IOException {
    Optional<Publication> publication =
        letting.publish(new Release(scenario, version), night.revision(), note, keptOut);
    if (publication.isEmpty()) {
      night = null;
      load();
      refuse(text.of("activation.changed"));
    } else if (publication.get() instanceof Publication.Published done) {
      go(
          text.of("activation.published", done.version(), keptOut.size()),
          "/scenario.xhtml?code=" + scenario);
    } else {
      refuse(text.of("activation.refused"));
    }
  }

  private void go(String told, String path) throws IOException {
    toasts.sayAfterRedirect(told);
    faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + path);
  }

  private void refuse(String sentence) {
    faces.addMessage(
        "firstNight:sure", new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    faces.validationFailed();
  }

  private List<ActivationRow> reminded() {
    return rows.stream().filter(ActivationRow::isReminded).toList();
  }

  /** What the first night would remind as it is ticked now, by level. */
  public List<ActivationTotals.Total> getTotals() {
    return ActivationTotals.of(reminded(), formats);
  }

  public String getAmounts() {
    return ActivationTotals.amounts(reminded(), formats);
  }

  public long getRemindedCount() {
    return rows.size() - keptOut.size();
  }

  public int getKeptOut() {
    return keptOut.size();
  }

  public long getCustomers() {
    return reminded().stream().map(row -> row.getReminder().customerNumber()).distinct().count();
  }

  public FirstNight getNight() {
    return night;
  }

  /** The names of the scenarios that nobody ever simulated. */
  public String getNeverSimulated() {
    return night.neverSimulated().stream()
        .map(code -> drafts.find(code).map(draft -> draft.content().label()).orElse(code))
        .collect(joining(", "));
  }

  public LazyDataModel<ActivationRow> getRows() {
    return model;
  }

  /** The name of the scenario that is published; null where reminders are switched on. */
  public String getLabel() {
    return label;
  }

  public String getScenario() {
    return scenario;
  }

  public void setScenario(String scenario) {
    this.scenario = scenario == null || scenario.isBlank() ? null : scenario;
  }

  /** The older version that is published again; null where the draft is. */
  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }
}
