package io.relance.reminder.facts;

import io.relance.reminder.facts.CustomerFile.CustomerRow;

/** Files of customers who owe nothing: enough for the way of a job. */
public final class CustomerFiles {

  private CustomerFiles() {}

  /** A customer whose facts are understood. */
  public static CustomerFile sound(long id) {
    return file(id, "PROFESSIONAL");
  }

  /** A customer with a type that nobody knows. */
  public static CustomerFile senseless(long id) {
    return file(id, "???");
  }

  private static CustomerFile file(long id, String type) {
    return new CustomerFile(
        new CustomerRow(
            id,
            "C-" + id,
            "Customer " + id,
            type,
            "fr",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }
}
