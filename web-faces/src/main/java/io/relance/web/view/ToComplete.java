package io.relance.web.view;

import io.relance.receivable.Contact;
import io.relance.receivable.Customers;
import io.relance.receivable.Reachability;
import io.relance.reminder.decision.Reason;
import io.relance.reporting.IncompleteInvoice;
import io.relance.reporting.IncompleteInvoices;
import io.relance.scenario.MergeField;
import io.relance.web.text.Texts;
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

/** The invoices that wait for a missing address or value, and the dialog that mends an address. */
@Named
@ViewScoped
public class ToComplete implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private IncompleteInvoices incomplete;
  @EJB private Customers customers;
  @EJB private Reachability reachability;
  @Inject private Toasts toasts;
  @Inject private Texts text;

  private Rows rows;
  private IncompleteInvoice mended;
  private List<Reach> reaches = List.of();

  @PostConstruct
  void load() {
    rows = new Rows(incomplete);
  }

  /** Opens the dialog on the customer of an invoice. */
  public void mend(IncompleteInvoice invoice) {
    mended = invoice;
    reaches = new ArrayList<>();
    customers
        .find(invoice.customerNumber())
        .map(customer -> new Reach(null, customer.name(), customer.email(), customer.phone()))
        .ifPresent(reaches::add);
    customers.contacts(invoice.customerId()).stream()
        .map(one -> new Reach(one.id(), nameOf(one), one.email(), one.phone()))
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
    return names(invoice, MergeField.PAYMENT_LINK)
        ? "/settings/invoice-options.xhtml"
        : "/imports.xhtml";
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

  /** The fields, one after the other. */
  public String fields(IncompleteInvoice invoice) {
    return invoice.detail() == null ? "" : invoice.detail().replace(",", ", ");
  }

  public LazyDataModel<IncompleteInvoice> getRows() {
    return rows;
  }

  public IncompleteInvoice getMended() {
    return mended;
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
      return invoice.number();
    }

    @Override
    public IncompleteInvoice getRowData(String number) {
      return getWrappedData().stream()
          .filter(invoice -> invoice.number().equals(number))
          .findFirst()
          .orElse(null);
    }
  }
}
