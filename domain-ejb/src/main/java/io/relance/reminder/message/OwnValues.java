package io.relance.reminder.message;

import io.relance.scenario.MergeField;
import io.relance.scenario.Step;
import java.time.LocalDate;
import java.util.Optional;

/** The values that a message has while it is about no invoice and goes to one of our own people. */
final class OwnValues {

  private final Letterhead letterhead;
  private final Step.Communication step;
  private final String reader;
  private final LocalDate today;
  private final Wording wording;

  /**
   * @param reader the name of whoever reads it
   * @param language in which it is written
   */
  OwnValues(
      Letterhead letterhead,
      Step.Communication step,
      String reader,
      String language,
      LocalDate today) {
    this.letterhead = letterhead;
    this.step = step;
    this.reader = reader;
    this.today = today;
    this.wording = Wording.of(language);
  }

  /** Empty for what only an invoice or its customer could tell. */
  Optional<Value> of(MergeField field) {
    return switch (field) {
      case GENDER_AND_NAME -> Optional.of(Value.of(reader));
      case NOW -> Optional.of(Value.of(wording.date(today)));
      case SENDER_NAME -> letterhead.signatureOf(step).map(Value::of);
      case COMPANY_NAME -> Optional.of(Value.of(letterhead.companyName()));
      default -> Optional.empty();
    };
  }
}
