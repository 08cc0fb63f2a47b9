package io.relance.web.view.settings;

import io.relance.receivable.CategoryRule;
import io.relance.receivable.CategoryRule.LoyalCustomer;
import io.relance.receivable.CategoryRule.NewCustomer;
import io.relance.receivable.CustomerCategory;
import java.io.Serializable;

/** What a person says of a category of customers. */
public class CategoryForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MONTHS = 6;
  private static final int YEARS = 2;
  private static final int DAYS = 10;

  private final boolean fresh;
  private String name;
  private String scenario;
  private CategoryRule.Kind kind;
  private int months = MONTHS;
  private int years = YEARS;
  private int days = DAYS;

  /** For a category that is to be added. */
  CategoryForm() {
    fresh = true;
  }

  CategoryForm(CustomerCategory category) {
    fresh = false;
    name = category.name();
    scenario = category.scenario().orElse(null);
    category.rule().ifPresent(this::show);
  }

  private void show(CategoryRule rule) {
    kind = rule.kind();
    if (rule instanceof NewCustomer newcomer) {
      months = newcomer.months();
    } else if (rule instanceof LoyalCustomer loyal) {
      years = loyal.years();
      days = loyal.days();
    }
  }

  /** How customers come into it by themselves, or null where only by hand. */
  CategoryRule rule() {
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case NEW_CUSTOMER -> new NewCustomer(months);
      case LOYAL_CUSTOMER -> new LoyalCustomer(years, days);
    };
  }

  public boolean isFresh() {
    return fresh;
  }

  public boolean isForNewCustomers() {
    return kind == CategoryRule.Kind.NEW_CUSTOMER;
  }

  public boolean isForLoyalCustomers() {
    return kind == CategoryRule.Kind.LOYAL_CUSTOMER;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? null : name.strip();
  }

  public String getScenario() {
    return scenario;
  }

  public void setScenario(String scenario) {
    this.scenario = scenario;
  }

  /** Null where customers come into it by hand only. */
  public CategoryRule.Kind getKind() {
    return kind;
  }

  public void setKind(CategoryRule.Kind kind) {
    this.kind = kind;
  }

  public int getMonths() {
    return months;
  }

  public void setMonths(int months) {
    this.months = months;
  }

  public int getYears() {
    return years;
  }

  public void setYears(int years) {
    this.years = years;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }
}
