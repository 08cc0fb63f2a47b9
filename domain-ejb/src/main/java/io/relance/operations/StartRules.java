package io.relance.operations;

import java.time.LocalDate;
import java.util.Optional;

/**
 * For which business dates a night may run. A date that ran already may run again: it does what is
 * left. Reminders of the future, or of a past that later nights have overtaken, have to be forced.
 *
 * @param today at the company
 * @param newest the latest business date for which the nightly job ran, complete or not
 */
record StartRules(LocalDate today, Optional<LocalDate> newest) {

  Optional<JobAnswer.Refused> refusal(LocalDate businessDate) {
    if (businessDate.isAfter(today)) {
      return Optional.of(JobAnswer.Refused.because(JobRefusal.LATER_THAN_TODAY, today));
    }
    return newest
        .filter(businessDate::isBefore)
        .map(ran -> JobAnswer.Refused.because(JobRefusal.BEFORE_NEWEST, ran));
  }
}
