package io.relance.reminder.decision;

import io.relance.money.Money;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.decision.InvoiceFacts.DisputeFacts;
import io.relance.reminder.decision.InvoiceFacts.PromiseFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** An invoice of 100.00 incl. tax, on 30 days, ten days late on {@link #TONIGHT}. */
final class InvoiceFixture {

  static final LocalDate TONIGHT = LocalDate.of(2026, 11, 20);

  private long id = 1;
  private String number = "FA-1";
  private LocalDate dueDate = TONIGHT.minusDays(10);
  private LocalDate invoiceDate;
  private String currency = "EUR";
  private String balance = "100.00";
  private String credited = "0";
  private InvoiceStatus status = InvoiceStatus.OPEN;
  private boolean doNotRemind;
  private boolean paymentSchedule;
  private String scenario;
  private Long recipientId;
  private final List<DisputeFacts> disputes = new ArrayList<>();
  private final List<PromiseFacts> promises = new ArrayList<>();
  private PositionFacts position;

  private InvoiceFixture() {}

  static InvoiceFixture anInvoice() {
    return new InvoiceFixture();
  }

  static Period days(int days) {
    return Period.ofDays(days);
  }

  InvoiceFixture numbered(int n) {
    id = n;
    number = "FA-" + n;
    return this;
  }

  InvoiceFixture overdueBy(Period late) {
    return dueOn(TONIGHT.minus(late));
  }

  InvoiceFixture dueOn(LocalDate day) {
    dueDate = day;
    return this;
  }

  InvoiceFixture issuedOn(LocalDate day) {
    invoiceDate = day;
    return this;
  }

  InvoiceFixture in(String currencyCode) {
    currency = currencyCode;
    return this;
  }

  InvoiceFixture owing(String balanceDue) {
    balance = balanceDue;
    return this;
  }

  InvoiceFixture credited(String amount) {
    credited = amount;
    balance = new BigDecimal("100.00").subtract(new BigDecimal(amount)).toPlainString();
    return this;
  }

  InvoiceFixture withStatus(InvoiceStatus ledgerStatus) {
    status = ledgerStatus;
    return this;
  }

  InvoiceFixture notToBeReminded() {
    doNotRemind = true;
    return this;
  }

  InvoiceFixture withPaymentSchedule() {
    paymentSchedule = true;
    return this;
  }

  InvoiceFixture withScenario(String code) {
    scenario = code;
    return this;
  }

  InvoiceFixture addressedTo(long contactId) {
    recipientId = contactId;
    return this;
  }

  InvoiceFixture disputed() {
    disputes.add(new DisputeFacts(TONIGHT.minusDays(30), null, false));
    return this;
  }

  InvoiceFixture disputedUntil(LocalDate closedOn) {
    disputes.add(new DisputeFacts(closedOn.minusDays(30), closedOn, true));
    return this;
  }

  InvoiceFixture disputeToBeClosedOn(LocalDate day) {
    disputes.add(new DisputeFacts(day.minusDays(30), day, false));
    return this;
  }

  InvoiceFixture promisedFor(LocalDate day) {
    promises.add(new PromiseFacts(day));
    return this;
  }

  InvoiceFixture standingAt(PositionFacts place) {
    position = place;
    return this;
  }

  InvoiceFacts facts() {
    return new InvoiceFacts(
        id,
        number,
        invoiceDate == null ? dueDate.minusDays(30) : invoiceDate,
        dueDate,
        Money.of("83.33", currency),
        Money.of("100.00", currency),
        Money.of(credited, currency),
        new Money(new BigDecimal(balance), Currency.getInstance(currency)),
        status,
        doNotRemind,
        paymentSchedule,
        scenario,
        recipientId,
        List.of(),
        disputes,
        promises,
        false,
        position);
  }
}
