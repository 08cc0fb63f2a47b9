package io.relance.web.view.scenario;

import static java.util.stream.Collectors.toMap;

import io.relance.receivable.InvoiceFilter;
import io.relance.receivable.InvoiceLine;
import io.relance.receivable.Invoices;
import io.relance.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the preview of a message is about: a sample in a language, or an invoice of choice. */
@Named
@ViewScoped
public class PreviewChoice implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int OFFERED = 10;

  @EJB private Invoices invoices;
  @EJB private Settings settings;

  private String language;
  private String invoice;
  private Map<String, String> customers = Map.of();

  @PostConstruct
  void begin() {
    language = settings.company().language();
  }

  /**
   * The numbers of some invoices that match a part of theirs, or of their customer's name or
   * number; of overdue ones where nothing is asked for.
   */
  public List<String> offer(String text) {
    String part = text == null || text.isBlank() ? null : text.strip();
    customers =
        invoices
            .list(new InvoiceFilter(part == null ? true : null, null, null, part), 0, OFFERED)
            .stream()
            .collect(
                toMap(
                    line -> line.invoice().number(),
                    InvoiceLine::customerName,
                    (one, other) -> one,
                    LinkedHashMap::new));
    return List.copyOf(customers.keySet());
  }

  /** The customer of an invoice that was offered last. */
  public String customerOf(String number) {
    return customers.get(number);
  }

  /** Shows the sample in a language. */
  public void in(String shown) {
    language = shown;
  }

  public String getLanguage() {
    return language;
  }

  /** The number of the invoice chosen; null for the sample. */
  public String getInvoice() {
    return invoice;
  }

  public void setInvoice(String invoice) {
    this.invoice = invoice == null || invoice.isBlank() ? null : invoice.strip();
  }
}
