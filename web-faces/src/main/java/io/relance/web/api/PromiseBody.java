package io.relance.web.api;

import io.relance.collection.PromiseState;
import io.relance.collection.PromiseToPay;
import io.relance.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A promise to pay an invoice.
 *
 * @param amount or null for the whole balance
 * @param currency the invoice's
 */
@Schema(name = "Promise")
public record PromiseBody(
    long id,
    LocalDate madeOn,
    LocalDate promisedOn,
    String amount,
    String currency,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"OPEN", "KEPT", "CANCELLED"})
        PromiseState state,
    String recordedBy) {

  static PromiseBody of(PromiseToPay promise, Currency currency) {
    return new PromiseBody(
        promise.id(),
        promise.madeOn(),
        promise.promisedOn(),
        promise.amount().map(amount -> new Money(amount, currency).toDecimalString()).orElse(null),
        currency.getCurrencyCode(),
        promise.state(),
        promise.recordedBy());
  }
}
