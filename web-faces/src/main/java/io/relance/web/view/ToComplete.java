package io.relance.web.view;

import io.relance.receivable.Contact;
import io.relance.receivable.Customer;
import io.relance.receivable.Customers;
import io.relance.receivable.Reachability;
import io.relance.reminder.decision.Reason;
import io.relance.reporting.IncompleteInvoice;
import io.relance.reporting.IncompleteInvoice.LeftOut;
import io.relance.reporting.IncompleteInvoices;
import io.relance.scenario.MergeField;
import io.relance.web.security.Access;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The invoices and messages that wait for a missing address or value, and the dialog that mends an
 * address.
 */
@Named
@ViewScoped
public class ToComplete implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String COMPANY = "/settings/company.xhtml";
  private static final String INVOICE_IMPORT = "/imports.xhtml?kind=INVOICES";

  @EJB private IncompleteInvoices incomplete;
  @EJB private Customers customers;
  @EJB private Reachability reachability;
  @Inject private Access access;
  @Inject private Toasts toasts;
  @Inject private Texts text;
  @Inject private Vocabulary words;

  private Rows rows;
  private IncompleteInvoice mended;
  private List<Reach> reaches = List.of();
  private PostalReach post;

  @PostConstruct
  void load() {
    rows = new Rows(incomplete);
  }

  /** Opens the dialog on the customer of an invoice. */
  public void mend(IncompleteInvoice invoice) {
    mended = invoice;
    Customer customer = customers.find(invoice.customerNumber()).orElseThrow();
    post = new PostalReach(customer);
    reaches = new ArrayList<>();
    reaches.add(
        new Reach(
            null, customer.name(), customer.email(), customer.phone(), customer.emailFailedOn()));
    customers.contacts(invoice.customerId()).stream()
        .map(one -> new Reach(one.id(), nameOf(one), one.email(), one.phone(), one.emailFailedOn()))
        .forEach(reaches::add);
  }

  private static String nameOf(Contact contact) {
    return Stream.concat(contact.firstName().stream(), Stream.of(contact.lastName()))
        .collect(Collectors.joining(" "));
  }

  /** Writes down what was changed; the next night looks again. */
  public void save() {
    for (Reach reach : reaches) {
      if (reach.isChanged()) {
        write(reach);
      }
    }
    if (post.isChanged()) {
      reachability.writeToCustomer(
          mended.customerId(), post.getStreet(), post.getPostalCode(), post.getCity());
    }
    toasts.say(mended.customerName(), text.of("toComplete.saved"), null);
  }

  private void write(Reach reach) {
    if (reach.getContactId() == null) {
      reachability.reachCustomer(mended.customerId(), reach.getEmail(), reach.getPhone());
    } else {
      reachability.reachContact(reach.getContactId(), reach.getEmail(), reach.getPhone());
    }
  }

  /** The page on which a missing value can be given, beside the dialog. */
  public String placeOf(IncompleteInvoice invoice) {
    return names(invoice, MergeField.PAYMENT_LINK) ? COMPANY : INVOICE_IMPORT;
  }

  /** Whether the person may open that page. */
  public boolean isMendable(IncompleteInvoice invoice) {
    return !names(invoice, MergeField.PAYMENT_LINK) || access.canOpenPath(COMPANY);
  }

  /** What that place is called. */
  public String labelOfPlace(IncompleteInvoice invoice) {
    return text.of(
        names(invoice, MergeField.PAYMENT_LINK) ? "toComplete.setLink" : "toComplete.import");
  }

  private static boolean names(IncompleteInvoice invoice, MergeField field) {
    return invoice.detail() != null && invoice.detail().contains(field.code());
  }

  public boolean isUnreachable(IncompleteInvoice invoice) {
    return invoice.reason() == Reason.NO_RECIPIENT;
  }

  /** What the missing value has kept back: everything, or one communication. */
  public String effect(IncompleteInvoice invoice) {
    LeftOut left = invoice.leftOut();
    if (left == null) {
      return text.of("toComplete.effect.held");
    }
    String channel = words.of(left.channel());
    return left.label() == null
        ? text.of("toComplete.effect.leftOut", channel)
        : text.of("toComplete.effect.leftOut.labelled", channel, left.label());
  }

  /** The fields without a value, in words, one after the other. */
  public String fields(IncompleteInvoice invoice) {
    return words.ofFields(invoice.detail());
  }

  public LazyDataModel<IncompleteInvoice> getRows() {
    return rows;
  }

  public IncompleteInvoice getMended() {
    return mended;
  }

  public PostalReach getPost() {
    return post;
  }

  public List<Reach> getReaches() {
    return reaches;
  }

  /** The rows, a page at a time. */
  private static final class Rows extends LazyDataModel<IncompleteInvoice> {

    private static final long serialVersionUID = 1L;

    private final IncompleteInvoices incomplete;

    Rows(IncompleteInvoices incomplete) {
      this.incomplete = incomplete;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
      return Math.toIntExact(incomplete.count());
    }

    @Override
    public List<IncompleteInvoice> load(
        int first, int size, Map<String, SortMeta> unsorted, Map<String, FilterMeta> unused) {
      return incomplete.page(first, size);
    }

    @Override
    public String getRowKey(IncompleteInvoice invoice) {
      return invoice.key();
    }

    @Override
    public IncompleteInvoice getRowData(String key) {
      return getWrappedData().stream()
          .filter(invoice -> invoice.key().equals(key))
          .findFirst()
          .orElse(null);
    }
  }
}
