package io.relance.web.api;

import io.relance.web.text.ProblemWords;
import java.util.Locale;

/** Puts a refusal into words. */
final class Problems {

  private static final String TYPES = "urn:relance:problem:";

  private Problems() {}

  static Problem tell(Refusal refusal, Locale language, String instance) {
    ProblemWords words = ProblemWords.in(language);
    return new Problem(
        TYPES + refusal.code().toLowerCase(Locale.ROOT).replace('_', '-'),
        words.title(refusal.code()),
        refusal.status(),
        words.detail(refusal.code(), refusal.arguments()),
        instance,
        refusal.faults().stream().map(fault -> tell(fault, words)).toList());
  }

  private static Problem.FieldError tell(Fault fault, ProblemWords words) {
    return new Problem.FieldError(
        fault.field(), fault.code(), words.fault(fault.code(), fault.arguments()));
  }
}
