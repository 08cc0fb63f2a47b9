package io.relance.reminder;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static java.lang.System.Logger.Level.WARNING;

import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.ReminderDecision;
import io.relance.reminder.facts.CustomerFile;
import io.relance.reminder.facts.CustomerRange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides what a night would decide, and writes nothing. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DryRun {

  private static final System.Logger LOG = System.getLogger(DryRun.class.getName());
  private static final int PAGE = 50;

  @EJB private CurrentBasis currentBasis;
  @EJB private CustomerFactsReader reader;

  public DryRun() {}

  DryRun(CurrentBasis currentBasis, CustomerFactsReader reader) {
    this.currentBasis = currentBasis;
    this.reader = reader;
  }

  /**
   * Tells a line for each invoice and step decided, and one for every other invoice, those included
   * that the night has no need to read: by customer, in the order of their ids, then by due date. A
   * customer that a night would skip is left out.
   *
   * @param taker is given the lines one after the other, so that a ledger of any size goes through
   */
  public void tell(LocalDate businessDate, Consumer<SimulatedLine> taker) {
    DecisionBasis basis = currentBasis.read();
    ReminderDecision decision = basis.decision();
    Simulation simulation = new Simulation(basis.scenarios());
    List<CustomerFile> page = reader.wholePage(CustomerRange.ALL.after(), PAGE);
    while (!page.isEmpty()) {
      for (CustomerFile file : page) {
        decided(file, decision, businessDate)
            .ifPresent(night -> simulation.linesOf(night).forEach(taker));
      }
      page = reader.wholePage(page.get(page.size() - 1).customerId(), PAGE);
    }
  }

  private static Optional<CustomerNight> decided(
      CustomerFile file, ReminderDecision decision, LocalDate businessDate) {
    try {
      CustomerFacts facts = file.facts();
      return Optional.of(new CustomerNight(facts, decision.decide(facts, businessDate)));
    } catch (RuntimeException senseless) {
      LOG.log(WARNING, "A night would skip customer " + file.customerNumber(), senseless);
      return Optional.empty();
    }
  }
}
