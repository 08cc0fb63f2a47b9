package io.relance.receivable;

/**
 * How customers come into a category by themselves. One who has been given a category by hand keeps
 * that one.
 */
public sealed interface CategoryRule {

  /** What a rule is about. A category of each kind there may be one. */
  enum Kind {
    /** Customers whose first invoice is young. */
    NEW_CUSTOMER,
    /** Customers who have paid on time for long. */
    LOYAL_CUSTOMER
  }

  Kind kind();

  /**
   * @param months a customer is new while the first invoice is younger; from 1 to {@value
   *     #MOST_MONTHS}
   */
  record NewCustomer(int months) implements CategoryRule {

    public static final int MOST_MONTHS = 120;

    @Override
    public Kind kind() {
      return Kind.NEW_CUSTOMER;
    }
  }

  /**
   * @param years a customer is loyal after so many years without a delay; from 1 to {@value
   *     #MOST_YEARS}
   * @param days a delay of so many days after the due date is none yet; from 0 to {@value
   *     #MOST_DAYS}
   */
  record LoyalCustomer(int years, int days) implements CategoryRule {

    public static final int MOST_YEARS = 30;
    public static final int MOST_DAYS = 365;

    @Override
    public Kind kind() {
      return Kind.LOYAL_CUSTOMER;
    }
  }
}
