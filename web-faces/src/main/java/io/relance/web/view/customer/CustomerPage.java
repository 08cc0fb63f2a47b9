package io.relance.web.view.customer;

import static java.util.stream.Collectors.joining;

import io.relance.collection.CustomerHold;
import io.relance.collection.CustomerHolds;
import io.relance.receivable.Contact;
import io.relance.receivable.Customer;
import io.relance.receivable.CustomerCategories;
import io.relance.receivable.CustomerCategory;
import io.relance.receivable.Customers;
import io.relance.reminder.outlook.Outlook;
import io.relance.reminder.outlook.ReminderAhead;
import io.relance.reporting.CustomerInvoices;
import io.relance.reporting.CustomerLine;
import io.relance.reporting.CustomerList;
import io.relance.scenario.CustomerProgrammes;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import org.primefaces.model.LazyDataModel;

/** One customer: what it owes, what reminds it, what lies ahead, and what a person may set. */
@Named("customer")
@ViewScoped
public class CustomerPage implements Serializable {

  public static final int DAYS_AHEAD = 30;

  private static final long serialVersionUID = 1L;

  @EJB private CustomerList list;
  @EJB private CustomerInvoices open;
  @EJB private Customers customers;
  @EJB private CustomerCategories categories;
  @EJB private CustomerHolds holding;
  @EJB private CustomerProgrammes programmes;
  @EJB private PublishedScenarios scenarios;
  @EJB private Outlook outlook;
  @EJB private Settings settings;
  @Inject private CompanyClock clock;
  @Inject private CustomerProperties properties;
  @Inject private Programme programme;
  @Inject private FacesContext faces;

  private String number;
  private LocalDate today;
  private transient CustomerLine line;
  private transient Customer card;
  private transient List<ReminderAhead> ahead;
  private OpenInvoices invoices;
  private String category;
  private String scenario;
  private String source;
  private HoldForm hold = new HoldForm();

  /** Reads the customer before the page is shown, so that an undo shows what it has done. */
  public void load() throws IOException {
    today = clock.today();
    line = number == null ? null : list.find(number, today).orElse(null);
    if (line == null) {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, number);
      faces.responseComplete();
      return;
    }
    card = null;
    ahead = null;
    invoices = new OpenInvoices(open, line.id());
    category = getCard().category().orElse(null);
    scenario = getCard().scenario().orElse(null);
    source = line.scenario() == null ? null : line.scenario().code();
  }

  public void classify() {
    properties.classify(number, getCard().category().orElse(null), category);
  }

  public void followScenario() {
    properties.followScenario(number, getCard().scenario().orElse(null), scenario);
  }

  /** Keeps reminders away; a hold of the kind that is there already stays the one. */
  public void placeHold() {
    if (hold.isInsolvency()) {
      properties.declareInsolvency(getLine().id(), number, hold.getPublishedOn(), hold.getReason());
    } else {
      properties.hold(getLine().id(), number, hold.getReason());
    }
    hold = new HoldForm();
    PrimeFaces.current().executeScript("PF('holdDialog').hide()");
  }

  public void release(long holdId) {
    getHolds().stream()
        .filter(one -> one.id() == holdId && one.active())
        .findFirst()
        .ifPresent(one -> properties.release(number, one));
  }

  /** A person says that an address is right, from which a message came back. */
  public void trust(String email) {
    properties.trust(getLine().id(), number, email);
  }

  public String startProgramme() {
    return programme.start(number, source);
  }

  public void endProgramme() {
    programme.end(number);
  }

  public CustomerLine getLine() {
    if (line == null) {
      line = list.find(number, today).orElseThrow();
    }
    return line;
  }

  public Customer getCard() {
    if (card == null) {
      card = customers.find(number).orElseThrow();
    }
    return card;
  }

  /** Street, postal code and city on one line; empty where nothing is known. */
  public String getAddress() {
    String city =
        Stream.of(getCard().postalCode(), getCard().city())
            .flatMap(Optional::stream)
            .collect(joining(" "));
    return Stream.concat(getCard().street().stream(), Stream.of(city))
        .filter(part -> !part.isEmpty())
        .collect(joining(", "));
  }

  public List<Contact> getContacts() {
    return customers.contacts(getLine().id());
  }

  public static String nameOf(Contact contact) {
    return Stream.of(contact.civility(), contact.firstName())
        .flatMap(Optional::stream)
        .collect(joining(" ", "", " "))
        .concat(contact.lastName())
        .strip();
  }

  /** The active holds and then the ended ones, the newest first. */
  public List<CustomerHold> getHolds() {
    return holding.of(getLine().id());
  }

  /** The reminders that lie ahead if nothing is paid, night by night. */
  public List<ReminderAhead> getAhead() {
    if (ahead == null) {
      ahead = outlook.ofCustomer(getLine().id(), DAYS_AHEAD);
    }
    return ahead;
  }

  /** Why nothing lies ahead. */
  public Silence getSilence() {
    return Silence.of(getLine(), settings.options().remindersEnabled());
  }

  /** Code of the customer's programme, or null. */
  public String getProgramme() {
    return programmes.of(number).orElse(null);
  }

  public boolean isProgrammeFollowed() {
    return programmes.isFollowed(number);
  }

  public List<String> getCategories() {
    return categories.list().stream().map(CustomerCategory::name).toList();
  }

  public List<PublishedScenario> getScenarios() {
    return scenarios.newest();
  }

  public LazyDataModel<?> getInvoices() {
    return invoices;
  }

  public LocalDate getToday() {
    return today;
  }

  public int getDaysAhead() {
    return DAYS_AHEAD;
  }

  public HoldForm getHold() {
    return hold;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getScenario() {
    return scenario;
  }

  public void setScenario(String scenario) {
    this.scenario = scenario;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }
}
