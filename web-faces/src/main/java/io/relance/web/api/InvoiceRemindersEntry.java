package io.relance.web.api;

import io.relance.reminder.RemindersOfInvoice;
import io.relance.reminder.RemindersOfInvoice.Chosen;
import io.relance.reminder.RemindersOfInvoice.Explained;
import io.relance.reminder.RemindersOfInvoice.Standing;
import io.relance.reminder.decision.Foreseen;
import io.relance.web.text.Vocabulary;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reminders of one invoice. */
@Schema(description = "Where an invoice stands in its scenario, its reminders, and why")
@JsonbPropertyOrder({"scenario", "position", "past", "upcoming", "explanation"})
public record InvoiceRemindersEntry(
    @Schema(nullable = true) Scenario scenario,
    @Schema(nullable = true) Position position,
    List<DispatchEntry> past,
    List<Step> upcoming,
    List<Explanation> explanation) {

  /**
   * The scenario that applies, and why.
   *
   * @param chosenBy what has chosen it
   * @param category the name of the category that has chosen it, or null
   * @param text why, in the caller's language
   */
  @JsonbPropertyOrder({"code", "label", "chosenBy", "category", "text"})
  public record Scenario(
      String code,
      String label,
      String chosenBy,
      @Schema(nullable = true) String category,
      String text) {

    private static Scenario of(Chosen chosen, Vocabulary words) {
      return chosen == null
          ? null
          : new Scenario(
              chosen.code(),
              chosen.label(),
              chosen.by().name(),
              chosen.category(),
              words.of(chosen.by()));
    }
  }

  /**
   * @param step number of the step at which the invoice waits, from 1, pauses included; null once
   *     completed
   * @param nextDate the earliest day of the next stage, or null
   */
  @JsonbPropertyOrder({"scenario", "version", "step", "state", "nextDate", "reason"})
  public record Position(
      String scenario,
      int version,
      @Schema(nullable = true) Integer step,
      String state,
      @Schema(nullable = true) LocalDate nextDate,
      String reason) {

    private static Position of(Standing standing) {
      return standing == null
          ? null
          : new Position(
              standing.scenario(),
              standing.version(),
              standing.step(),
              standing.state().name(),
              standing.nextOn(),
              standing.reason().name());
    }
  }

  /** A step that comes if nothing changes. */
  @JsonbPropertyOrder({"date", "step", "type"})
  public record Step(LocalDate date, int step, String type) {

    private static Step of(Foreseen upcoming) {
      return new Step(upcoming.date(), upcoming.stepNumber(), upcoming.type().name());
    }
  }

  /**
   * @param code of the reason
   * @param text in the caller's language
   */
  @JsonbPropertyOrder({"code", "text"})
  public record Explanation(String code, String text) {

    private static Explanation of(Explained explained, Vocabulary words) {
      String sentence = words.sentence(explained.reason());
      String text =
          explained.detail() == null ? sentence : sentence + " (" + explained.detail() + ")";
      return new Explanation(explained.reason().name(), text);
    }
  }

  static InvoiceRemindersEntry of(
      RemindersOfInvoice found, List<DispatchEntry> past, Locale language) {
    Vocabulary words = Vocabulary.in(language);
    return new InvoiceRemindersEntry(
        Scenario.of(found.scenario(), words),
        Position.of(found.position()),
        past,
        found.upcoming().stream().map(Step::of).toList(),
        found.explanation().stream().map(explained -> Explanation.of(explained, words)).toList());
  }
}
