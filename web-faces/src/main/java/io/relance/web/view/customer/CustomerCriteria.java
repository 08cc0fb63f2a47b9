package io.relance.web.view.customer;

import io.relance.receivable.CustomerType;
import io.relance.reporting.CustomerFilter;
import io.relance.reporting.CustomerView;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** What a person has narrowed the customers to. It is found again on coming back. */
@Named
@SessionScoped
public class CustomerCriteria implements Serializable {

  private static final long serialVersionUID = 1L;

  private CustomerView view = CustomerView.ALL;
  private String search;
  private CustomerType type;
  private String category;
  private String language;

  CustomerFilter filter() {
    return new CustomerFilter(view, search, type, category, language);
  }

  /** Whether anything is narrowed beyond the view. */
  public boolean isSet() {
    return !filter().equals(CustomerFilter.of(view));
  }

  /** Takes every filter away; the view stays. */
  public void clear() {
    search = null;
    clearType();
    clearCategory();
    clearLanguage();
  }

  public void clearType() {
    type = null;
  }

  public void clearCategory() {
    category = null;
  }

  public void clearLanguage() {
    language = null;
  }

  public CustomerView getView() {
    return view;
  }

  public void setView(CustomerView view) {
    this.view = view;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search == null || search.isBlank() ? null : search.strip();
  }

  public CustomerType getType() {
    return type;
  }

  public void setType(CustomerType type) {
    this.type = type;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
