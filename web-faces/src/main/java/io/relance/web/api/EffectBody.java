package io.relance.web.api;

import io.relance.reminder.outlook.DraftEffect;
import io.relance.reminder.outlook.MovedReminder;
import io.relance.reminder.outlook.MovedReminder.Kind;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What publishing a draft would change of the coming nights.
 *
 * @param from the first night looked at
 * @param upTo the last
 * @param added steps that would come, and do not now
 * @param gone steps that come now, and would not
 * @param reworded steps that would come on the same night and say something else
 * @param same steps that would stay as they are
 * @param invoices how many invoices would be touched
 * @param total of the items on all pages
 */
@Schema(name = "DraftEffect")
@JsonbPropertyOrder({
  "from",
  "upTo",
  "earlier",
  "later",
  "added",
  "gone",
  "reworded",
  "same",
  "invoices",
  "items",
  "total"
})
public record EffectBody(
    LocalDate from,
    LocalDate upTo,
    long earlier,
    long later,
    long added,
    long gone,
    long reworded,
    long same,
    long invoices,
    List<Moved> items,
    long total) {

  /**
   * One step of an invoice.
   *
   * @param now the night that decides it as things stand, or null
   * @param then the night that would decide it, or null
   */
  @Schema(name = "MovedReminder")
  @JsonbPropertyOrder({
    "change",
    "customerNumber",
    "customerName",
    "invoiceNumber",
    "type",
    "label",
    "now",
    "then"
  })
  public record Moved(
      Kind change,
      String customerNumber,
      String customerName,
      String invoiceNumber,
      String type,
      @Schema(nullable = true) String label,
      @Schema(nullable = true) LocalDate now,
      @Schema(nullable = true) LocalDate then) {

    private static Moved of(MovedReminder one) {
      return new Moved(
          one.kind(),
          one.customerNumber(),
          one.customerName(),
          one.invoiceNumber(),
          one.type().name(),
          one.label(),
          one.now(),
          one.then());
    }
  }

  static EffectBody of(DraftEffect effect, Items<MovedReminder> moved) {
    return new EffectBody(
        effect.from(),
        effect.upTo(),
        effect.moved(Kind.EARLIER),
        effect.moved(Kind.LATER),
        effect.moved(Kind.NEW),
        effect.moved(Kind.GONE),
        effect.moved(Kind.REWORDED),
        effect.same(),
        effect.invoices(),
        moved.items().stream().map(Moved::of).toList(),
        moved.total());
  }
}
