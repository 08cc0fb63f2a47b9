package io.relance.web.view;

import io.relance.receivable.Ledger;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;

/** Ticks "do not remind automatically" on an invoice: at once, saying so, with a way back. */
@RequestScoped
public class DoNotRemind {

  @EJB private Ledger ledger;
  @Inject private Toasts toasts;
  @Inject private Texts text;

  public void set(String number, boolean keepAway) {
    write(number, keepAway);
    toasts.say(
        number,
        text.of(keepAway ? "overdue.silenced" : "overdue.remindedAgain"),
        () -> CDI.current().select(DoNotRemind.class).get().write(number, !keepAway));
  }

  void write(String number, boolean keepAway) {
    ledger.changeInvoice(number, invoice -> invoice.doNotRemind(keepAway));
  }
}
