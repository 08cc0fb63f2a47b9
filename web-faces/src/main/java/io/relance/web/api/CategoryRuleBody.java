package io.relance.web.api;

import io.relance.receivable.CategoryRule;
import io.relance.receivable.CategoryRule.LoyalCustomer;
import io.relance.receivable.CategoryRule.NewCustomer;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How customers come into a category by themselves.
 *
 * @param months of new customers: while the first invoice is younger
 * @param years of loyal customers: after so many without a delay
 * @param days of loyal customers: a delay of so many after the due date is none yet
 */
@Schema(name = "CategoryRule")
public record CategoryRuleBody(
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"NEW_CUSTOMER", "LOYAL_CUSTOMER"})
        CategoryRule.Kind kind,
    @Schema(nullable = true) Integer months,
    @Schema(nullable = true) Integer years,
    @Schema(nullable = true) Integer days) {

  static CategoryRuleBody of(CategoryRule rule) {
    return rule instanceof NewCustomer fresh
        ? new CategoryRuleBody(rule.kind(), fresh.months(), null, null)
        : new CategoryRuleBody(
            rule.kind(), null, ((LoyalCustomer) rule).years(), ((LoyalCustomer) rule).days());
  }

  /** The rule that a body describes; empty where it has faults. */
  static Optional<CategoryRule> read(RequestBody body) {
    CategoryRule.Kind kind = body.required("kind", body.choice("kind", CategoryRule.Kind.class));
    if (kind == null) {
      return Optional.empty();
    }
    return switch (kind) {
      case NEW_CUSTOMER ->
          Optional.ofNullable(
                  number(body.allow("kind", "months"), "months", 1, NewCustomer.MOST_MONTHS))
              .map(NewCustomer::new);
      case LOYAL_CUSTOMER -> loyal(body.allow("kind", "years", "days"));
    };
  }

  private static Optional<CategoryRule> loyal(RequestBody body) {
    Integer years = number(body, "years", 1, LoyalCustomer.MOST_YEARS);
    Integer days = number(body, "days", 0, LoyalCustomer.MOST_DAYS);
    return years == null || days == null
        ? Optional.empty()
        : Optional.of(new LoyalCustomer(years, days));
  }

  private static Integer number(RequestBody body, String field, int least, int most) {
    return body.required(field, body.whole(field, least, most));
  }
}
