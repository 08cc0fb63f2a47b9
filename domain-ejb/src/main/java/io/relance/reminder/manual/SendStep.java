package io.relance.reminder.manual;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.InvoiceLine;
import io.relance.receivable.Invoices;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.CustomerNight;
import io.relance.reminder.Owed;
import io.relance.reminder.decision.ReminderDecision;
import io.relance.reminder.decision.StageNow;
import io.relance.reminder.night.Night;
import io.relance.reminder.night.NightWriter;
import io.relance.scenario.Stage;
import io.relance.time.CompanyClock;
import io.relance.time.WorkingCalendar;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Lets a person have the next stage of an invoice's scenario now, or a later one. It is written as
 * if a night had decided it: the scenario goes on behind it.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class SendStep {

  @EJB private Invoices invoices;
  @EJB private CustomerFactsReader facts;
  @EJB private CurrentBasis basis;
  @EJB private NightWriter writer;
  @Inject private CompanyClock clock;
  @Inject private WorkingCalendar calendar;
  @Resource private SessionContext session;

  /** The stages that can be had now, in order; empty where there is no such invoice either. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<Stage> ahead(String invoiceNumber) {
    return owed(invoiceNumber)
        .map(owed -> basis.read().decision().ahead(owed.customer(), owed.invoice(), clock.today()))
        .orElse(List.of());
  }

  /**
   * @param stageNumber in its scenario, from 1
   * @return empty where there is no such invoice, or no such stage ahead of it
   */
  public Optional<StageNow> send(String invoiceNumber, int stageNumber) {
    LocalDate today = clock.today();
    ReminderDecision decision = basis.read().decision();
    return owed(invoiceNumber)
        .filter(
            owed ->
                decision.ahead(owed.customer(), owed.invoice(), today).stream()
                    .anyMatch(stage -> stage.number() == stageNumber))
        .map(
            owed ->
                write(
                    owed, decision.stageNow(owed.customer(), owed.invoice(), stageNumber, today)));
  }

  private StageNow write(Owed owed, StageNow now) {
    if (now instanceof StageNow.Decided decided) {
      writer.write(
          new Night(
              clock.today(), null, calendar, clock.now(), session.getCallerPrincipal().getName()),
          List.of(new CustomerNight(owed.customer(), decided.decisions())));
    }
    return now;
  }

  private Optional<Owed> owed(String invoiceNumber) {
    return invoices
        .find(invoiceNumber)
        .map(InvoiceLine::invoice)
        .map(invoice -> facts.about(List.of(invoice.id())).get(0))
        .map(customer -> new Owed(customer, customer.invoices().get(0)));
  }
}
