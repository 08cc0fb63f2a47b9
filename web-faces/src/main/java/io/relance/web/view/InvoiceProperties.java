package io.relance.web.view;

import io.relance.receivable.Ledger;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;

/** Changes how an invoice is reminded: at once, saying so, with a way back. */
@RequestScoped
public class InvoiceProperties {

  @EJB private Ledger ledger;
  @Inject private Toasts toasts;
  @Inject private Texts text;

  public void doNotRemind(String number, boolean keepAway) {
    keepAway(number, keepAway);
    toasts.say(
        number,
        text.of(keepAway ? "invoice.silenced" : "invoice.remindedAgain"),
        () -> current().keepAway(number, !keepAway));
  }

  /**
   * @param before code of the scenario that the invoice had of its own, or null
   */
  public void followScenario(String number, String before, String code) {
    follow(number, code);
    toasts.say(
        number,
        text.of(code == null ? "invoice.scenario.reset" : "invoice.scenario.set"),
        () -> current().follow(number, before));
  }

  /**
   * @param before the contact that was set, or null for the automatic choice
   */
  public void remindTo(String number, Long before, Long contactId) {
    address(number, contactId);
    toasts.say(
        number,
        text.of(contactId == null ? "invoice.recipient.reset" : "invoice.recipient.set"),
        () -> current().address(number, before));
  }

  void keepAway(String number, boolean keepAway) {
    ledger.changeInvoice(number, invoice -> invoice.doNotRemind(keepAway));
  }

  void follow(String number, String code) {
    ledger.changeInvoice(number, invoice -> invoice.followScenario(code));
  }

  void address(String number, Long contactId) {
    ledger.changeInvoice(number, invoice -> invoice.remindTo(contactId));
  }

  /** The undo runs in a later request: it asks for the bean of that one. */
  private static InvoiceProperties current() {
    return CDI.current().select(InvoiceProperties.class).get();
  }
}
