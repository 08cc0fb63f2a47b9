package io.relance.web.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.receivable.CategoryRule;
import io.relance.receivable.CategoryRule.LoyalCustomer;
import io.relance.receivable.CategoryRule.NewCustomer;
import io.relance.receivable.CustomerCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CategoryFormTest {

  static CategoryRule[] rules() {
    return new CategoryRule[] {new NewCustomer(3), new LoyalCustomer(4, 0)};
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleComesBackAsItWasShown(CategoryRule rule) {
    CustomerCategory category = new CustomerCategory("Best");
    category.deriveBy(rule);

    CategoryForm form = new CategoryForm(category);

    assertThat(form.rule()).isEqualTo(rule);
    assertThat(form.isFresh()).isFalse();
    assertThat(form.isForNewCustomers()).isEqualTo(rule instanceof NewCustomer);
    assertThat(form.isForLoyalCustomers()).isEqualTo(rule instanceof LoyalCustomer);
  }

  @Test
  void aCategoryWithoutAKindOfRuleIsEnteredByHandOnly() {
    CategoryForm form = new CategoryForm();
    form.setName(" Best ");

    assertThat(form.rule()).isNull();
    assertThat(form.getName()).isEqualTo("Best");
    assertThat(form.isFresh()).isTrue();
  }
}
