package io.relance.scenario;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The row that keeps the words of a draft's or a version's step in one more language. Rows are
 * replaced, never changed.
 */
@Entity
@Table(name = "step_translation")
class StepTranslation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "step_translation_seq")
  @SequenceGenerator(
      name = "step_translation_seq",
      sequenceName = "step_translation_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "scenario_id")
  private long scenarioId;

  @Column(name = "version_number")
  private int versionNumber;

  @Column(name = "step_number")
  private int stepNumber;

  private String language;
  private String subject;
  private String body;

  protected StepTranslation() {}

  private StepTranslation(
      long scenarioId, int versionNumber, int stepNumber, String language, MessageText words) {
    this.scenarioId = scenarioId;
    this.versionNumber = versionNumber;
    this.stepNumber = stepNumber;
    this.language = language;
    this.subject = words.subject();
    this.body = words.body();
  }

  /** The rows of a step, none for one that says nothing or the same to everyone. */
  static Stream<StepTranslation> of(long scenarioId, int versionNumber, int stepNumber, Step step) {
    return step instanceof Step.Communication communication
        ? communication.translations().entrySet().stream()
            .map(
                one ->
                    new StepTranslation(
                        scenarioId, versionNumber, stepNumber, one.getKey(), one.getValue()))
        : Stream.empty();
  }

  /** The words of one step among the rows, by language. */
  static Map<String, MessageText> ofStep(int number, List<StepTranslation> rows) {
    Map<String, MessageText> words = new HashMap<>();
    rows.stream()
        .filter(row -> row.stepNumber == number)
        .forEach(row -> words.put(row.language, new MessageText(row.subject, row.body)));
    return words;
  }
}
