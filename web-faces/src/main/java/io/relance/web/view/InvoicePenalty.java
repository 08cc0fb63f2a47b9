package io.relance.web.view;

import io.relance.penalty.InvoicePenalties;
import io.relance.penalty.Penalty;
import io.relance.penalty.PenaltyAccount;
import io.relance.penalty.PenaltyWaivers;
import io.relance.time.CompanyClock;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;

/** The interest and the indemnity of the invoice that is open, and their waiver. */
@Named
@RequestScoped
public class InvoicePenalty {

  @EJB private InvoicePenalties penalties;
  @EJB private PenaltyWaivers waivers;
  @EJB private ApplicationUsers users;
  @Inject private InvoicePage invoice;
  @Inject private CompanyClock clock;
  @Inject private Toasts toasts;
  @Inject private Texts text;
  @Inject private Formats formats;

  private PenaltyAccount account;
  private String reason;

  public PenaltyAccount getAccount() {
    if (account == null) {
      account = penalties.of(invoice.getNumber(), clock.today()).orElseThrow();
    }
    return account;
  }

  /** The sum, or why there is none. */
  public String getInterest() {
    return said(getAccount().interest());
  }

  /** The sum, or why there is none. */
  public String getIndemnity() {
    return said(getAccount().indemnity());
  }

  private String said(Penalty penalty) {
    if (penalty instanceof Penalty.NoRate none) {
      return text.of("invoice.penalty.noRate", none.halfYear().toString());
    }
    return penalty
        .amount()
        .map(formats::money)
        .orElseGet(() -> text.of("invoice.penalty.otherCurrency"));
  }

  public boolean isWaived() {
    return getAccount().waiver().isPresent();
  }

  /** Who has waived them, when and why. */
  public String getWaiver() {
    return getAccount()
        .waiver()
        .map(
            waiver ->
                text.of(
                    "invoice.penalty.waived.by",
                    users
                        .find(waiver.waivedBy())
                        .map(ApplicationUser::name)
                        .orElse(waiver.waivedBy()),
                    formats.dateTime(waiver.waivedAt()),
                    waiver.reason()))
        .orElse("");
  }

  public void waive() {
    long id = invoice.getAccount().invoice().id();
    waivers.waive(id, reason);
    account = null;
    PrimeFaces.current().executeScript("PF('waiveDialog').hide()");
    toasts.say(
        invoice.getNumber(), text.of("invoice.penalty.waive.done"), () -> current().withdraw(id));
  }

  /** Claims them again. */
  public void claim() {
    withdraw(invoice.getAccount().invoice().id());
    account = null;
    toasts.say(invoice.getNumber(), text.of("invoice.penalty.claim.done"), null);
  }

  void withdraw(long invoiceId) {
    waivers.withdraw(invoiceId);
  }

  /** The undo runs in a later request: it asks for the bean of that one. */
  private static InvoicePenalty current() {
    return CDI.current().select(InvoicePenalty.class).get();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
