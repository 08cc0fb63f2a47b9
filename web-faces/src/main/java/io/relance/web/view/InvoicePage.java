package io.relance.web.view;

import io.relance.reminder.decision.CustomerFacts.ContactFacts;
import io.relance.reporting.InvoiceAccount;
import io.relance.reporting.InvoiceAccounts;
import io.relance.reporting.InvoiceHistory;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.time.CompanyClock;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One invoice: its facts, its story, and what a person may set about its reminders. */
@Named("invoice")
@ViewScoped
public class InvoicePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private InvoiceAccounts accounts;
  @EJB private InvoiceHistory history;
  @EJB private PublishedScenarios scenarios;
  @Inject private CompanyClock clock;
  @Inject private InvoiceProperties properties;
  @Inject private InvoiceTimeline timeline;
  @Inject private Texts text;
  @Inject private Formats formats;
  @Inject private FacesContext faces;

  private String number;
  private LocalDate today;
  private transient InvoiceAccount account;
  private boolean doNotRemind;
  private String scenario;
  private Long recipient;

  /** Reads the invoice before the page is shown, so that an undo shows what it has done. */
  public void load() throws IOException {
    today = clock.today();
    account = number == null ? null : accounts.find(number, today).orElse(null);
    if (account == null) {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, number);
      faces.responseComplete();
      return;
    }
    doNotRemind = account.invoice().doNotRemind();
    scenario = account.invoice().scenario();
    recipient = account.invoice().recipientId();
  }

  /** Takes effect at once, and offers to undo it. */
  public void remind() {
    properties.doNotRemind(number, doNotRemind);
  }

  public void followScenario() {
    properties.followScenario(number, getAccount().invoice().scenario(), scenario);
  }

  public void remindTo() {
    properties.remindTo(number, getAccount().invoice().recipientId(), recipient);
  }

  public InvoiceAccount getAccount() {
    if (account == null) {
      account = accounts.find(number, today).orElseThrow();
    }
    return account;
  }

  public List<TimelineEntry> getPast() {
    return timeline.of(history.past(getAccount()));
  }

  public List<TimelineEntry> getUpcoming() {
    return timeline.of(history.upcoming(getAccount()));
  }

  public String dayMark(LocalDate on) {
    return formats.dayMark(ChronoUnit.DAYS.between(getAccount().invoice().dueDate(), on));
  }

  /** How late it is, or when it falls due. */
  public String getLateness() {
    long days = getAccount().daysLate(today);
    return days > 0 ? text.of("invoice.late", days) : text.of("invoice.notLate", -days);
  }

  public boolean isLate() {
    return getAccount().daysLate(today) > 0 && getAccount().invoice().balanceDue().isPositive();
  }

  /** How the tax divides the amount; empty where the ledger does not know it. */
  public String getTax() {
    return getAccount()
        .tax()
        .map(
            tax ->
                text.of(
                    "invoice.tax",
                    formats.money(getAccount().invoice().amountExclTax()),
                    formats.money(tax)))
        .orElse("");
  }

  public String getTerms() {
    return text.of(
        getAccount().terms().endOfMonth() ? "invoice.terms.endOfMonth" : "invoice.terms.net",
        getAccount().terms().days());
  }

  public String getOwed() {
    return getAccount().owed().stream().map(formats::money).collect(Collectors.joining(" + "));
  }

  /** The contacts that may be set as recipient. */
  public List<ContactFacts> getContacts() {
    return getAccount().customer().contacts();
  }

  public static String nameOf(ContactFacts contact) {
    return Stream.of(contact.firstName(), contact.lastName())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  /** The contact that is set by hand, or who the automatic choice finds. */
  public String getRecipientName() {
    return getAccount().recipient() == null
        ? text.of("invoice.recipient.none")
        : getAccount().recipient().name();
  }

  public List<PublishedScenario> getScenarios() {
    return scenarios.newest();
  }

  public LocalDate getToday() {
    return today;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public boolean isDoNotRemind() {
    return doNotRemind;
  }

  public void setDoNotRemind(boolean doNotRemind) {
    this.doNotRemind = doNotRemind;
  }

  public String getScenario() {
    return scenario;
  }

  public void setScenario(String scenario) {
    this.scenario = scenario;
  }

  public Long getRecipient() {
    return recipient;
  }

  public void setRecipient(Long recipient) {
    this.recipient = recipient;
  }
}
