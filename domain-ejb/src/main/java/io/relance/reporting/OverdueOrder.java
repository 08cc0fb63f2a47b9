package io.relance.reporting;

/** What the overdue invoices can be ordered by. */
public enum OverdueOrder {
  NUMBER("i.number"),
  CUSTOMER("c.name"),
  DUE_DATE("i.dueDate"),
  AMOUNT("i.amountInclTax"),
  BALANCE("i.balanceDue"),
  LEVEL("coalesce(p.stagesHad, 0)"),
  NEXT("p.nextOn");

  private final String expression;

  OverdueOrder(String expression) {
    this.expression = expression;
  }

  /** An order that has no ties: by the number where the rest is equal. */
  String clause(boolean descending) {
    String direction = descending ? " desc" : " asc";
    return expression + direction + (mayBeNull() ? " nulls last" : "") + ", i.number" + direction;
  }

  /** Only there are nulls put last, for it keeps the database from reading along an index. */
  private boolean mayBeNull() {
    return this == NEXT;
  }
}
