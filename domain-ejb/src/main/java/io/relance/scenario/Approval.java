package io.relance.scenario;

import io.relance.money.Money;
import java.io.Serializable;
import java.util.List;

/**
 * Which messages of a scenario a person approves before they leave.
 *
 * @param above those that claim more, one amount for each currency that has one; in the order of
 *     the currencies' codes
 * @param fromStep those of this step and of all behind it, counted from 1, pauses included; null
 *     where no step needs it
 */
public record Approval(List<Money> above, Integer fromStep) implements Serializable {

  public static final Approval NONE = new Approval(List.of(), null);

  public Approval {
    above = Amounts.byCurrency(above);
  }

  /**
   * @param stepNumber counted from 1, pauses included
   */
  public boolean isNeeded(int stepNumber, Money claimed) {
    return fromStep != null && stepNumber >= fromStep
        || Amounts.in(claimed.currency(), above)
            .filter(limit -> claimed.compareTo(limit) > 0)
            .isPresent();
  }

  /** The same with another first step. */
  Approval from(Integer step) {
    return new Approval(above, step);
  }
}
