package io.relance.web.api;

import io.relance.money.Money;
import io.relance.scenario.Approval;
import io.relance.scenario.ScenarioOptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads what a draft is set to beside its steps; what is not sent is not set. */
final class DraftOptionsReader {

  private static final int CURRENCY = 3;
  private static final int MOST_STEPS = 10_000;

  private DraftOptionsReader() {}

  static ScenarioOptions read(RequestBody body) {
    return new ScenarioOptions(
        amounts(body, "minimums"),
        body.object("approval")
            .map(approval -> approval(approval.allow("above", "fromStep")))
            .orElse(Approval.NONE));
  }

  private static Approval approval(RequestBody approval) {
    return new Approval(
        amounts(approval, "above"), approval.whole("fromStep", 1, MOST_STEPS).orElse(null));
  }

  private static List<Money> amounts(RequestBody body, String field) {
    List<Money> amounts = new ArrayList<>();
    for (RequestBody one : body.objects(field).orElse(List.of())) {
      amount(one.allow("amount", "currency")).ifPresent(money -> take(money, one, amounts));
    }
    return amounts;
  }

  private static void take(Money money, RequestBody place, List<Money> amounts) {
    boolean known = amounts.stream().anyMatch(one -> one.currency().equals(money.currency()));
    if (known) {
      place.fault("currency", "TWICE", money.currency().getCurrencyCode());
    } else {
      amounts.add(money);
    }
  }

  private static Optional<Money> amount(RequestBody body) {
    BigDecimal amount = body.required("amount", body.amount("amount"));
    String code = body.required("currency", body.text("currency", CURRENCY));
    if (amount == null || code == null) {
      return Optional.empty();
    }
    Optional<Currency> currency =
        Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getCurrencyCode().equals(code))
            .findFirst();
    if (currency.isEmpty()) {
      body.fault("currency", "BAD_CURRENCY", code);
    }
    return currency.map(one -> new Money(amount, one));
  }
}
