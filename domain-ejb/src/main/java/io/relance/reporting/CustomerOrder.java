package io.relance.reporting;

/** What the customers can be ordered by: what an index walks, whatever their number. */
public enum CustomerOrder {
  NUMBER("c.number"),
  NAME("c.name");

  private final String expression;

  CustomerOrder(String expression) {
    this.expression = expression;
  }

  /** An order that has no ties: by the number where the rest is equal. */
  String clause(boolean descending) {
    String direction = descending ? " desc" : " asc";
    return this == NUMBER
        ? expression + direction
        : expression + direction + ", c.number" + direction;
  }
}
