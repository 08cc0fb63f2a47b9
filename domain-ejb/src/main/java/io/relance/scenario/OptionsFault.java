package io.relance.scenario;

import java.util.List;

/**
 * Why an option cannot be set so.
 *
 * @param option as the contract calls it
 * @param arguments what the code's words need, in order
 */
public record OptionsFault(String option, Code code, List<Object> arguments) {

  /** What can be wrong. */
  public enum Code {
    /** Given, least, most. */
    OUT_OF_RANGE,
    /** The code under which there is no scenario. */
    SCENARIO_UNKNOWN,
    /** The address that is none, or names no invoice; what stands for the invoice's number. */
    BAD_LINK,
    /** What is no account number. */
    BAD_IBAN,
    /** What is no code of a bank. */
    BAD_BIC
  }
}
