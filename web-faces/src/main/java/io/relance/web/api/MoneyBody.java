package io.relance.web.api;

import io.relance.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount as the contract shows it. */
@Schema(name = "Money")
public record MoneyBody(@Schema(example = "1234.50") String amount, String currency) {

  static MoneyBody of(Money money) {
    return new MoneyBody(money.toDecimalString(), money.currency().getCurrencyCode());
  }
}
