package io.relance.reminder.decision;

import io.relance.reminder.decision.DecidedMessage.About;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs nights one after the other and keeps what each leaves behind, as the nightly job does. */
final class Nights {

  /** One step of one invoice, decided on a night. */
  record Decided(LocalDate night, String invoice, String step) {}

  private final ReminderDecision decision;
  private final List<Decided> history = new ArrayList<>();
  private CustomerFacts customer;

  private Nights(ReminderDecision decision, CustomerFacts customer) {
    this.decision = decision;
    this.customer = customer;
  }

  static Nights of(CompanyFixture company, CustomerFixture customer) {
    return new Nights(company.decision(), customer.facts());
  }

  static Nights of(ReminderDecision decision, CustomerFacts customer) {
    return new Nights(decision, customer);
  }

  CustomerDecisions run(LocalDate night) {
    CustomerDecisions decided = decision.decide(customer, night);
    decided.messages().forEach(message -> record(message, night));
    decided.decisions().forEach(one -> record(one, night));
    List<InvoiceFacts> moved =
        decided.decisions().stream().map(one -> one.invoice().at(one.position())).toList();
    customer = customer.owing(moved);
    if (!decided.messages().isEmpty()) {
      customer = customer.contactedOn(night);
    }
    return decided;
  }

  private void record(DecidedMessage message, LocalDate night) {
    for (About about : message.about()) {
      history.add(new Decided(night, about.invoice().number(), about.stepId()));
    }
  }

  private void record(InvoiceDecision one, LocalDate night) {
    if (one.stage() != null) {
      one.stage()
          .tasks()
          .forEach(task -> history.add(new Decided(night, one.invoice().number(), task.stepId())));
    }
  }

  /** Every night from the first day to the last, both included. */
  Nights daily(LocalDate first, LocalDate last) {
    first.datesUntil(last.plusDays(1)).forEach(this::run);
    return this;
  }

  /** The facts change by day, between two nights. */
  Nights then(UnaryOperator<InvoiceFacts> change) {
    customer = customer.owing(customer.invoices().stream().map(change).toList());
    return this;
  }

  List<Decided> history() {
    return List.copyOf(history);
  }

  CustomerFacts customer() {
    return customer;
  }
}
