package io.relance.delivery;

import io.relance.collection.CustomerHold;
import io.relance.collection.Dispute;
import io.relance.collection.PromiseToPay;
import io.relance.receivable.Invoice;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.decision.Reason;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** What may happen to an invoice between the night that decided and the morning that delivers. */
public enum Meanwhile {
  IT_IS_PAID(Reason.PAID, (entities, invoice) -> invoice.settle(all(invoice), BigDecimal.ZERO)),
  IT_IS_CREDITED(
      Reason.CREDITED, (entities, invoice) -> invoice.settle(BigDecimal.ZERO, all(invoice))),
  IT_IS_CANCELLED(
      Reason.CANCELLED, (entities, invoice) -> invoice.declare(InvoiceStatus.CANCELLED)),
  IT_IS_WRITTEN_OFF(
      Reason.WRITTEN_OFF, (entities, invoice) -> invoice.declare(InvoiceStatus.WRITTEN_OFF)),
  IT_IS_TICKED(Reason.DO_NOT_REMIND, (entities, invoice) -> invoice.doNotRemind(true)),
  IT_IS_DISPUTED(
      Reason.DISPUTE,
      (entities, invoice) -> entities.persist(new Dispute(invoice.id(), today(), null, "finance"))),
  PAYMENT_IS_PROMISED(
      Reason.PROMISE,
      (entities, invoice) ->
          entities.persist(
              new PromiseToPay(invoice.id(), today(), today().plusDays(9), null, "finance"))),
  A_DEBIT_IS_UNDER_WAY(
      Reason.IN_PAYMENT, (entities, invoice) -> invoice.declare(InvoiceStatus.IN_PAYMENT)),
  A_SCHEDULE_IS_AGREED(Reason.PAYMENT_SCHEDULE, (entities, invoice) -> invoice.schedule(true)),
  THE_CUSTOMER_IS_ON_HOLD(
      Reason.CUSTOMER_HOLD,
      (entities, invoice) ->
          entities.persist(
              CustomerHold.byDecision(invoice.customerId(), null, "finance", today()))),
  THE_CUSTOMER_IS_INSOLVENT(
      Reason.INSOLVENCY,
      (entities, invoice) ->
          entities.persist(
              CustomerHold.insolvency(invoice.customerId(), today(), null, "finance", today())));

  private final Reason reason;
  private final BiConsumer<EntityManager, Invoice> event;

  Meanwhile(Reason reason, BiConsumer<EntityManager, Invoice> event) {
    this.reason = reason;
    this.event = event;
  }

  public void happensTo(Invoice invoice, DeliveringCompany company) {
    company.change(entities -> event.accept(entities, entities.find(Invoice.class, invoice.id())));
  }

  Reason reason() {
    return reason;
  }

  private static BigDecimal all(Invoice invoice) {
    return invoice.amountInclTax().amount();
  }

  private static LocalDate today() {
    return DeliveringCompany.NIGHT;
  }
}
