package io.relance.reminder.message;

import static java.util.function.Predicate.not;

import io.relance.penalty.RateTable;
import io.relance.scenario.Step;
import java.util.Map;
import java.util.Optional;

/**
 * What all messages of the company share.
 *
 * @param senders the names of the users, by login
 */
public record Letterhead(
    String companyName, PaymentPage paymentPage, Map<String, String> senders, RateTable rates) {

  public Letterhead {
    senders = Map.copyOf(senders);
  }

  /** An e-mail is signed by its sender, any other message by the company. */
  Optional<String> signatureOf(Step.Communication step) {
    if (step instanceof Step.Email email) {
      return Optional.ofNullable(email.senderName())
          .filter(not(String::isBlank))
          .or(() -> Optional.ofNullable(email.sender()).map(senders::get));
    }
    return Optional.of(companyName);
  }
}
