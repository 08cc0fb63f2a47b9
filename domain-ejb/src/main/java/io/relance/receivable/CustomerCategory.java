package io.relance.receivable;

import jakarta.persistence.Entity;
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
