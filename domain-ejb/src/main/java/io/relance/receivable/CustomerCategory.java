package io.relance.receivable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.Optional;

/** A group of customers that may have a scenario of its own. */
@Entity
@Table(name = "customer_category")
public class CustomerCategory {

  @Id private String name;
  private String scenario;

  @Enumerated(EnumType.STRING)
  @Column(name = "derived_by")
  private CategoryRule.Kind derivedBy;

  @Column(name = "derived_months")
  private Integer derivedMonths;

  @Column(name = "derived_years")
  private Integer derivedYears;

  @Column(name = "derived_days")
  private Integer derivedDays;

  @Version private long version;

  protected CustomerCategory() {}

  public CustomerCategory(String name) {
    this.name = Objects.requireNonNull(name);
  }

  /**
   * @param code of the category's scenario, or null
   */
  public void followScenario(String code) {
    scenario = code;
  }

  /**
   * @param rule by which customers come into it, or null for none: then by hand only
   */
  public void deriveBy(CategoryRule rule) {
    derivedBy = rule == null ? null : rule.kind();
    derivedMonths = rule instanceof CategoryRule.NewCustomer fresh ? fresh.months() : null;
    derivedYears = rule instanceof CategoryRule.LoyalCustomer loyal ? loyal.years() : null;
    derivedDays = rule instanceof CategoryRule.LoyalCustomer loyal ? loyal.days() : null;
  }

  /** How customers come into it by themselves. */
  public Optional<CategoryRule> rule() {
    return Optional.ofNullable(derivedBy)
        .map(
            kind ->
                switch (kind) {
                  case NEW_CUSTOMER -> new CategoryRule.NewCustomer(derivedMonths);
                  case LOYAL_CUSTOMER -> new CategoryRule.LoyalCustomer(derivedYears, derivedDays);
                });
  }

  public String name() {
    return name;
  }

  public Optional<String> scenario() {
    return Optional.ofNullable(scenario);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CustomerCategory that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
