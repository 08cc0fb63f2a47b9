package io.relance.web.api;

import io.relance.reminder.SimulatedLine;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a night would decide for one invoice and step.
 *
 * @param decision of the step, or of the invoice where no step is decided
 * @param step counted from 1, pauses included; null where no step is decided
 * @param recipient address of a message or login of an assignee
 * @param proposed whether a person would approve the message before it leaves
 * @param detail what the reason is about, or null
 * @param scenario code of the scenario that the invoice is in or enters, or null
 * @param level how many stages the invoice has had, the one that is decided included
 * @param nextDate the earliest day of the stage that comes next, or null
 */
@Schema(description = "What a night would decide for an invoice and step")
@JsonbPropertyOrder({
  "customerNumber",
  "customerName",
  "invoiceNumber",
  "decision",
  "step",
  "type",
  "recipient",
  "proposed",
  "reason",
  "detail",
  "dueDate",
  "balanceDue",
  "currency",
  "scenario",
  "level",
  "levelLabel",
  "nextDate"
})
public record SimulationEntry(
    String customerNumber,
    String customerName,
    String invoiceNumber,
    String decision,
    @Schema(nullable = true) Integer step,
    @Schema(nullable = true) String type,
    @Schema(nullable = true) String recipient,
    boolean proposed,
    String reason,
    @Schema(nullable = true) String detail,
    LocalDate dueDate,
    String balanceDue,
    String currency,
    @Schema(nullable = true) String scenario,
    int level,
    @Schema(nullable = true) String levelLabel,
    @Schema(nullable = true) LocalDate nextDate) {

  static SimulationEntry of(SimulatedLine line) {
    return new SimulationEntry(
        line.customerNumber(),
        line.customerName(),
        line.invoiceNumber(),
        line.decision().name(),
        line.stepNumber(),
        line.type() == null ? null : line.type().name(),
        line.recipient(),
        line.proposed(),
        line.reason().name(),
        line.detail(),
        line.dueDate(),
        line.balance().toDecimalString(),
        line.balance().currency().getCurrencyCode(),
        line.scenario(),
        line.level(),
        line.levelLabel(),
        line.nextOn());
  }
}
