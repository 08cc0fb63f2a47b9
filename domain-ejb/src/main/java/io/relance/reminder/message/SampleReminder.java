package io.relance.reminder.message;

import io.relance.money.Money;
import io.relance.receivable.CustomerType;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.CustomerFacts.ContactFacts;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.Recipient;
import io.relance.scenario.Step;
import java.time.LocalDate;
import java.util.List;

/**
 * A reminder to a customer that does not exist: how a step's message will look, before any invoice
 * has come to it.
 */
public final class SampleReminder {

  private static final long CONTACT = 1;
  private static final String NUMBER = "FA-2026-01847";
  private static final Money AMOUNT = Money.of("3662.40", "EUR");
  private static final Money EXCL_TAX = Money.of("3052.00", "EUR");
  private static final int TERMS_DAYS = 30;

  private final String language;
  private final LocalDate dueDate;

  /**
   * @param language in which the customer reads
   */
  public SampleReminder(String language, LocalDate dueDate) {
    this.language = language;
    this.dueDate = dueDate;
  }

  /**
   * @param today on which the message is written
   */
  public Sketch of(Step.Communication step, MessageComposer composer, LocalDate today) {
    return composer.sketch(step, customer(), Claimed.alone(invoice()), recipient(), today);
  }

  public Recipient recipient() {
    return new Recipient(
        CONTACT, "Madame Claire Le Goff", "claire.le-goff@menuiserie-kerbrat.example");
  }

  private CustomerFacts customer() {
    ContactFacts contact =
        new ContactFacts(
            CONTACT, "Madame", null, "Le Goff", recipient().address(), null, true, false, language);
    return new CustomerFacts(
        1,
        "C-0412",
        "Menuiserie Kerbrat",
        CustomerType.PROFESSIONAL,
        language,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(contact),
        false,
        false,
        null,
        List.of(),
        null,
        List.of(invoice()));
  }

  private InvoiceFacts invoice() {
    return new InvoiceFacts(
        1,
        NUMBER,
        dueDate.minusDays(TERMS_DAYS),
        dueDate,
        EXCL_TAX,
        AMOUNT,
        Money.zero(AMOUNT.currency()),
        AMOUNT,
        InvoiceStatus.OPEN,
        false,
        false,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        false,
        null);
  }
}
