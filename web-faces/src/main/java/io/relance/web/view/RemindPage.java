package io.relance.web.view;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.relance.money.Money;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.CustomerFacts.ContactFacts;
import io.relance.reminder.decision.Recipient;
import io.relance.reminder.manual.ManualFault;
import io.relance.reminder.manual.ManualOrder;
import io.relance.reminder.manual.PastMessages;
import io.relance.reminder.manual.PastWords;
import io.relance.reminder.manual.Prospect;
import io.relance.reminder.manual.RemindCustomer;
import io.relance.reminder.manual.RemindCustomer.Preview;
import io.relance.reminder.manual.Reminding;
import io.relance.scenario.Grouping;
import io.relance.scenario.MergeField;
import io.relance.scenario.MessageText;
import io.relance.scenario.ReadyScenario;
import io.relance.scenario.StepType;
import io.relance.scenario.library.Template;
import io.relance.scenario.library.TemplateLibrary;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.time.SendingWindow;
import io.relance.time.WorkingCalendar;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.security.Access;
import io.relance.web.text.FaultWords;
import io.relance.web.text.Formats;
import io.relance.web.text.Language;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reminder that a person writes to a customer: what it is about, to whom it goes, in which words,
 * and how it will read. It may begin as a message that has left before.
 */
@Named("remind")
@ViewScoped
public class RemindPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "remind:";

  @EJB private RemindCustomer reminding;
  @EJB private PastMessages messages;
  @EJB private TemplateLibrary library;
  @EJB private Settings company;
  @EJB private ApplicationUsers users;
  @Inject private CompanyClock clock;
  @Inject private WorkingCalendar calendar;
  @Inject private FacesContext faces;
  @Inject private Access access;
  @Inject private Formats formats;
  @Inject private Language language;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private String customer;
  private String invoice;
  private String dispatch;
  private String name;
  private LocalDate lastContactedOn;
  private List<RemindRow> rows = List.of();
  private List<RemindRow> chosen = List.of();
  private List<String> addresses = List.of();
  private RemindForm form = new RemindForm();
  private List<String> obstacles = List.of();
  private List<Template> templates = List.of();
  private transient Preview preview;

  /** Opens the customer, with what a person would choose first. */
  public void open() throws IOException {
    Optional<PastWords> past = past();
    past.ifPresent(one -> customer = one.customer());
    Prospect found = customer == null ? null : reminding.prospect(customer).orElse(null);
    if (found == null) {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, customer);
      faces.responseComplete();
      return;
    }
    take(found);
    past.ifPresent(this::repeat);
  }

  private Optional<PastWords> past() {
    return dispatch == null || !dispatch.matches("\\d{1,18}")
        ? Optional.empty()
        : messages.find(Long.parseLong(dispatch));
  }

  private void take(Prospect found) {
    LocalDate today = clock.today();
    name = found.customer().name();
    lastContactedOn = found.customer().lastContactedOn();
    rows = found.overdue().stream().map(one -> RemindRow.of(one, today)).toList();
    chosen = rows.stream().filter(this::isChosenFirst).toList();
    addresses = addresses(found.customer());
    templates = library.list(StepType.EMAIL);
    form.setAddress(found.proposed().map(Recipient::address).orElse(null));
    form.setSender(
        Optional.of(access.getLogin())
            .filter(login -> getSenders().stream().anyMatch(one -> one.login().equals(login)))
            .orElse(null));
    MessageText ready =
        ReadyScenario.firstWords(chosen.size() > 1 ? Grouping.PER_CUSTOMER : Grouping.PER_INVOICE);
    form.write(ready);
  }

  /** All that nothing holds, or the one that the person has come from. */
  private boolean isChosenFirst(RemindRow row) {
    return invoice == null ? row.hold() == null : row.number().equals(invoice) && row.allowed();
  }

  private void repeat(PastWords past) {
    chosen =
        rows.stream()
            .filter(row -> past.invoices().contains(row.number()) && row.allowed())
            .toList();
    form.setAddress(past.address());
    form.write(past.text());
  }

  private static List<String> addresses(CustomerFacts customer) {
    Stream<String> own = Stream.ofNullable(customer.email());
    return Stream.concat(customer.contacts().stream().map(ContactFacts::email), own)
        .filter(one -> one != null && !one.isBlank())
        .distinct()
        .sorted()
        .toList();
  }

  /** Puts a template's text in the place of what was written. */
  public void useTemplate() {
    if (form.getTemplate() != null) {
      library
          .find(form.getTemplate())
          .map(one -> one.content().in(language(), company.company().language()))
          .ifPresent(form::write);
    }
  }

  /** Of whoever receives it. */
  private String language() {
    return Optional.ofNullable(preview).map(Preview::language).orElse("");
  }

  public List<Template> getTemplates() {
    return templates;
  }

  public void send() throws IOException {
    Reminding done = reminding.remind(order());
    if (done instanceof Reminding.Done written) {
      toasts.sayAfterRedirect(text.of("remind.done", formats.dateTime(written.leavesAt())));
      faces
          .getExternalContext()
          .redirect(
              faces.getExternalContext().getRequestContextPath()
                  + "/dispatch.xhtml?id="
                  + written.dispatchId());
    } else if (done instanceof Reminding.Refused refused) {
      obstacles = new ArrayList<>();
      refused.faults().forEach(this::tell);
      refused.words().forEach(one -> tell(one.field(), one.code().name(), one.arguments()));
      faces.validationFailed();
    }
  }

  private void tell(ManualFault fault) {
    tell(fault.field(), fault.code().name(), fault.arguments());
  }

  private void tell(String field, String code, List<Object> arguments) {
    String sentence = FaultWords.in(language.getLocale()).of(code, arguments);
    if (field.equals("invoices") || field.equals("customer")) {
      obstacles.add(sentence);
    }
    faces.addMessage(
        FORM + field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
  }

  private ManualOrder order() {
    Set<String> numbers = chosen.stream().map(RemindRow::number).collect(Collectors.toSet());
    return form.order(customer, numbers);
  }

  /** Reads once for each answer how the reminder reads now. */
  public void read() {
    preview = chosen.isEmpty() ? null : reminding.preview(order()).orElse(null);
  }

  /** How it reads now; null while it is about nothing. */
  public Preview getPreview() {
    return preview;
  }

  /** The message as the page of a frame of its own. */
  public String getFramed() {
    return MailFrame.of(preview.message().body());
  }

  /** What the chosen invoices come to, by currency. */
  public String getSum() {
    return chosen.stream()
        .map(RemindRow::balance)
        .collect(
            toMap(
                balance -> balance.currency().getCurrencyCode(),
                Function.identity(),
                Money::plus,
                TreeMap::new))
        .values()
        .stream()
        .map(formats::money)
        .collect(joining(" · "));
  }

  /** When it would leave, were it sent now. */
  public LocalDateTime getLeavesAt() {
    LocalDateTime now = clock.now();
    return form.isAtAnyHour() ? now : SendingWindow.DEFAULT.nextOpening(now, calendar);
  }

  /** In whose name it can leave. */
  public List<ApplicationUser> getSenders() {
    return users.list().stream().filter(ApplicationUser::maySend).toList();
  }

  public List<MergeField> getMergeFields() {
    return MergeField.in(StepType.EMAIL);
  }

  public boolean isLocked() {
    return !access.canEdit("invoices");
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public String getInvoice() {
    return invoice;
  }

  public void setInvoice(String invoice) {
    this.invoice = invoice;
  }

  public String getDispatch() {
    return dispatch;
  }

  public void setDispatch(String dispatch) {
    this.dispatch = dispatch;
  }

  public String getName() {
    return name;
  }

  /** When the customer was reminded last; null where it isn't known. */
  public LocalDate getLastContactedOn() {
    return lastContactedOn;
  }

  /** What keeps it from leaving, and belongs to no field. */
  public List<String> getObstacles() {
    return obstacles;
  }

  public RemindForm getForm() {
    return form;
  }

  public List<RemindRow> getRows() {
    return rows;
  }

  public List<RemindRow> getChosen() {
    return chosen;
  }

  public void setChosen(List<RemindRow> chosen) {
    this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
  }

  /** The e-mail addresses that are known of the customer and its contacts. */
  public List<String> getAddresses() {
    return addresses;
  }
}
