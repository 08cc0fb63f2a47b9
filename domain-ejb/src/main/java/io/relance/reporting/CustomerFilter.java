package io.relance.reporting;

import io.relance.receivable.CustomerType;

/**
 * Which customers to show.
 *
 * @param text part of the number or name, or null
 * @param type or null
 * @param category the name of the one that was given by hand, or null
 * @param language tag such as {@code fr}, or null
 */
public record CustomerFilter(
    CustomerView view, String text, CustomerType type, String category, String language) {

  public static CustomerFilter of(CustomerView view) {
    return new CustomerFilter(view, null, null, null, null);
  }
}
