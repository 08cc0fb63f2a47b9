package io.relance.delivery.document;

import io.relance.money.Money;
import io.relance.reminder.decision.Claimed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer owes on a day by the invoices of one message.
 *
 * @param language a language code such as {@code fr}
 * @param on until when interest has run
 * @param interest the late-payment interest, on top of the balance; empty where it is unknown
 * @param indemnity the fixed recovery indemnity, on top of the balance; empty where it is unknown
 * @param links where invoices can be paid, by their numbers
 */
public record StatementOfAccount(
    Issuer issuer,
    Addressee addressee,
    String language,
    LocalDate on,
    Claimed claimed,
    Optional<Money> interest,
    Optional<Money> indemnity,
    Map<String, String> links) {

  public StatementOfAccount {
    links = Map.copyOf(links);
  }
}
