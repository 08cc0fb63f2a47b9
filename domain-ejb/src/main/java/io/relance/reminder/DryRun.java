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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what a night would decide, and writes nothing. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class DryRun {

  private static final System.Logger LOG = System.getLogger(DryRun.class.getName());
  private static final int PAGE = 500;

  @EJB private CurrentBasis currentBasis;
  @EJB private CustomerFactsReader reader;

  public DryRun() {}

  DryRun(CurrentBasis currentBasis, CustomerFactsReader reader) {
    this.currentBasis = currentBasis;
    this.reader = reader;
  }

  /**
   * A line for each invoice and step decided, and one for every other invoice: by customer, in the
   * order of their ids, then by due date. A customer that a night would skip is left out.
   */
  public List<SimulatedLine> of(LocalDate businessDate) {
    DecisionBasis basis = currentBasis.read();
    ReminderDecision decision = basis.decision();
    LocalDate lastDueDate = basis.lastDueDate(businessDate);
    Simulation simulation = new Simulation(basis.scenarios());
    List<SimulatedLine> lines = new ArrayList<>();
    long after = CustomerRange.ALL.after();
    List<CustomerFile> page = reader.page(CustomerRange.ALL, after, PAGE, lastDueDate);
    while (!page.isEmpty()) {
      for (CustomerFile file : page) {
        decided(file, decision, businessDate).map(simulation::linesOf).ifPresent(lines::addAll);
        after = file.customerId();
      }
      page = reader.page(CustomerRange.ALL, after, PAGE, lastDueDate);
    }
    return lines;
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
