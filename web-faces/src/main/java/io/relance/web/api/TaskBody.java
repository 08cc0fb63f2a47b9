package io.relance.web.api;

import io.relance.collection.CollectionTask;
import io.relance.collection.StepOrigin;
import io.relance.collection.TaskKind;
import io.relance.collection.TaskLine;
import io.relance.collection.TaskState;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task of the collection agenda.
 *
 * @param label in the scenario's words, or null where the kind says it all
 * @param step the step's number in its scenario version, or null where no step made the task
 * @param invoiceNumber or null where the task is about the customer as a whole
 */
@Schema(name = "Task")
public record TaskBody(
    long id,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"STEP_ACTION", "CLAIM_DECLARATION", "DELIVERY_FAILED", "ADDRESS_FAILED"})
        TaskKind kind,
    String label,
    String note,
    String assignee,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"OPEN", "DONE", "CANCELLED"})
        TaskState state,
    LocalDate createdOn,
    LocalDate dueDate,
    String customerNumber,
    String customerName,
    String invoiceNumber,
    Integer step,
    String outcome,
    LocalDate closedOn,
    String closedBy) {

  static TaskBody of(TaskLine line) {
    CollectionTask task = line.task();
    return new TaskBody(
        task.id(),
        task.kind(),
        task.label().orElse(null),
        task.note().orElse(null),
        task.assignee().orElse(null),
        task.state(),
        task.createdOn(),
        task.dueOn(),
        line.customerNumber(),
        line.customerName(),
        line.invoiceNumber(),
        task.origin().map(StepOrigin::stepNumber).orElse(null),
        task.outcome().orElse(null),
        task.closedOn().orElse(null),
        task.closedBy().orElse(null));
  }
}
