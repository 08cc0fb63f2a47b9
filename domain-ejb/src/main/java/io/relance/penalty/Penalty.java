package io.relance.penalty;

import io.relance.money.Money;
import java.util.Optional;

/** A sum that is owed by the law, or that it cannot be told. */
public sealed interface Penalty {

  /** The sum, if it is known. */
  Optional<Money> amount();

  record Known(Money sum) implements Penalty {
    @Override
    public Optional<Money> amount() {
      return Optional.of(sum);
    }
  }

  /** The interest runs over a half-year without a rate. */
  record NoRate(HalfYear halfYear) implements Penalty {
    @Override
    public Optional<Money> amount() {
      return Optional.empty();
    }
  }

  /** The law gives the sum in euros; the invoice is in another currency. */
  record OtherCurrency(String currency) implements Penalty {
    @Override
    public Optional<Money> amount() {
      return Optional.empty();
    }
  }
}
