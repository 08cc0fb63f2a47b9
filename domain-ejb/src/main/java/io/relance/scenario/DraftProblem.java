package io.relance.scenario;

import java.util.List;

/**
 * What keeps a draft from being published, or is worth a warning.
 *
 * @param stepNumber the step's number, from 1; 0 where the scenario as a whole is meant
 * @param stepId the step's identity, or null
 * @param field as the contract calls it, such as {@code subject}
 * @param arguments what the code's words need, in order
 */
public record DraftProblem(
    int stepNumber, String stepId, String field, Code code, List<Object> arguments) {

  /** The same problem of a field that is called so. */
  public DraftProblem at(String otherField) {
    return new DraftProblem(stepNumber, stepId, otherField, code, arguments);
  }

  /** The kinds of problem. */
  public enum Code {
    /** There is no step but pauses. */
    NOTHING_TO_DO,
    /** A pause of less than no time that is not the first step. */
    NEGATIVE_PAUSE,
    /** Days: given, least, most. */
    PAUSE_OUT_OF_RANGE,
    SUBJECT_MISSING,
    MESSAGE_MISSING,
    TEXT_MISSING,
    SENDER_MISSING,
    /** Login. */
    SENDER_UNKNOWN,
    /** The sender's name. */
    SENDER_NOT_VALIDATED,
    /** As written, paragraph from 1, 1 if there is a suggestion, the suggestion. */
    UNKNOWN_MERGE_FIELD,
    /** A table of invoices stands in a subject or an SMS. */
    TABLE_OUTSIDE_MESSAGE,
    /** Login. */
    ASSIGNEE_UNKNOWN,
    /** Days: given, least, most. */
    DUE_OUT_OF_RANGE,
    /** The number of the step, which is not of those that are there; how many steps there are. */
    APPROVAL_STEP_UNKNOWN,
    /** The amount, which is below zero. */
    AMOUNT_NEGATIVE,
    /** The languages of customers and contacts, by their codes, who would read another's. */
    TRANSLATION_MISSING,
    /** A payment link is asked for, and the company has none: every invoice would be held. */
    PAYMENT_LINK_NOT_SET,
    /** The last step is a pause, after which nothing happens. */
    LAST_PAUSE;

    /** Whether it keeps the draft from being published. */
    public boolean isBlocking() {
      return this != LAST_PAUSE && this != PAYMENT_LINK_NOT_SET && this != TRANSLATION_MISSING;
    }
  }
}
