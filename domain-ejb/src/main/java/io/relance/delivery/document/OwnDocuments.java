package io.relance.delivery.document;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.settings.Attachments;
import java.util.Map;

/**
 * The documents that invoices have of their own.
 *
 * @param rule what goes along by the company's settings
 * @param held by the ids of the invoices that have one
 */
public record OwnDocuments(Attachments rule, Map<Long, Held> held) {

  public OwnDocuments {
    held = Map.copyOf(held);
  }

  /**
   * @param size in bytes
   */
  public record Held(long document, long size) {}

  Enclosing enclosedWith(Claimed claimed) {
    return Enclosing.of(
        rule,
        claimed,
        claimed.invoices().stream()
            .map(InvoiceFacts::id)
            .filter(held::containsKey)
            .collect(toMap(identity(), id -> held.get(id).size())));
  }
}
