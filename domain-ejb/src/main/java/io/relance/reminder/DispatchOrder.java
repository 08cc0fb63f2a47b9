package io.relance.reminder;

/** By what dispatches are sorted; those that are alike stand in the order of their decision. */
public enum DispatchOrder {
  DECISION("d.id"),
  BUSINESS_DATE("d.businessDate"),
  CUSTOMER("c.name"),
  RECIPIENT("d.recipientAddress"),
  STATE("d.state"),
  NOT_BEFORE("d.notBefore"),
  SENT_AT("d.sentAt");

  private final String path;

  DispatchOrder(String path) {
    this.path = path;
  }

  String clause(boolean descending) {
    String direction = descending ? " desc" : " asc";
    return this == DECISION ? path + direction : path + direction + ", d.id" + direction;
  }
}
