package io.relance.web.view.customer;

import static java.util.stream.Collectors.joining;

import io.relance.receivable.CustomerCategories;
import io.relance.receivable.CustomerCategory;
import io.relance.receivable.CustomerType;
import io.relance.receivable.Customers;
import io.relance.reporting.CustomerLine;
import io.relance.reporting.CustomerList;
import io.relance.reporting.CustomerView;
import io.relance.time.CompanyClock;
import io.relance.web.text.Formats;
import io.relance.web.text.Vocabulary;
import io.relance.web.view.FirstPage;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.primefaces.event.SelectEvent;
import org.primefaces.model.LazyDataModel;

/** The customers, with what they owe and what reminds them. */
@Named("customers")
@ViewScoped
public class CustomersPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TABLE = "customers:table";

  @EJB private CustomerList list;
  @EJB private Customers customers;
  @EJB private CustomerCategories categories;
  @Inject private CompanyClock clock;
  @Inject private CustomerCriteria criteria;
  @Inject private Formats formats;
  @Inject private Vocabulary words;
  @Inject private FacesContext faces;

  private CustomerModel rows;
  private List<String> categoryNames;
  private List<String> languages;

  @PostConstruct
  void load() {
    rows = new CustomerModel(list, criteria, clock.today());
    categoryNames = categories.list().stream().map(CustomerCategory::name).toList();
    languages = customers.languages().stream().sorted().toList();
  }

  /** Shows the first page of what the criteria leave. */
  public void apply() {
    FirstPage.of(faces, TABLE);
  }

  public void see(CustomerView view) {
    criteria.setView(view);
    apply();
  }

  public void clear() {
    criteria.clear();
    apply();
  }

  public void open(SelectEvent<CustomerLine> event) throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.redirect(
        external.getRequestContextPath()
            + "/customer.xhtml?number="
            + URLEncoder.encode(event.getObject().number(), StandardCharsets.UTF_8));
  }

  /** What is overdue, currency by currency; they are never added together. */
  public String overdueOf(CustomerLine row) {
    return row.overdue().stream().map(formats::money).collect(joining(" + "));
  }

  public LazyDataModel<CustomerLine> getRows() {
    return rows;
  }

  public List<CustomerView> getViews() {
    return List.of(CustomerView.values());
  }

  public List<SelectItem> getTypeItems() {
    return Arrays.stream(CustomerType.values())
        .map(type -> new SelectItem(type, words.of(type)))
        .toList();
  }

  public List<SelectItem> getCategoryItems() {
    return categoryNames.stream().map(name -> new SelectItem(name, name)).toList();
  }

  public List<SelectItem> getLanguageItems() {
    return languages.stream().map(tag -> new SelectItem(tag, formats.language(tag))).toList();
  }
}
