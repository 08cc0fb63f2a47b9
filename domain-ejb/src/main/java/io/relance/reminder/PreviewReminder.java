package io.relance.reminder;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.Invoices;
import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.Recipient;
import io.relance.reminder.decision.RecipientChoice;
import io.relance.reminder.message.Correspondence;
import io.relance.reminder.message.MessageComposer;
import io.relance.reminder.message.Sketch;
import io.relance.scenario.Step;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * How a step's message would read about an invoice if it were written today, to whoever would
 * receive it. Nothing is recorded and nothing is sent.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
public class PreviewReminder {

  @EJB private Invoices invoices;
  @EJB private CustomerFactsReader facts;
  @EJB private Correspondence correspondence;
  @Inject private CompanyClock clock;

  /**
   * @param recipient empty where nobody has an address for the channel
   * @param language in which whoever receives it reads
   */
  public record Preview(Optional<Recipient> recipient, String language, Sketch message) {}

  /**
   * @param step its texts may be still to be written
   * @return empty if there is no such invoice
   */
  public Optional<Preview> about(String invoiceNumber, Step.Communication step) {
    return invoices
        .find(invoiceNumber)
        .map(line -> facts.about(List.of(line.invoice().id())).get(0))
        .map(customer -> preview(customer, customer.invoices().get(0), step));
  }

  private Preview preview(CustomerFacts customer, InvoiceFacts invoice, Step.Communication step) {
    Optional<Recipient> recipient = RecipientChoice.of(step, customer, invoice);
    Recipient reader = recipient.orElseGet(() -> new Recipient(null, customer.name(), ""));
    return new Preview(
        recipient,
        MessageComposer.languageOf(customer, reader),
        correspondence
            .composer()
            .sketch(step, customer, Claimed.alone(invoice), reader, clock.today()));
  }
}
