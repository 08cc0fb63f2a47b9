package io.relance.scenario;

import io.relance.money.Money;
import java.io.Serializable;
import java.util.List;

/**
 * What a scenario is set to beside its steps.
 *
 * @param minimums what a message has to claim at least, one amount for each currency that has one;
 *     in the order of the currencies' codes
 * @param approval which messages a person looks at before they leave
 */
public record ScenarioOptions(List<Money> minimums, Approval approval) implements Serializable {

  public static final ScenarioOptions NONE = new ScenarioOptions(List.of(), Approval.NONE);

  public ScenarioOptions {
    minimums = Amounts.byCurrency(minimums);
  }

  /** Whether a message that claims so much is not worth being sent. */
  public boolean isBelowMinimum(Money claimed) {
    return Amounts.in(claimed.currency(), minimums)
        .filter(minimum -> claimed.compareTo(minimum) < 0)
        .isPresent();
  }
}
