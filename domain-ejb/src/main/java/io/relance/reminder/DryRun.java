package io.relance.reminder;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static java.lang.System.Logger.Level.WARNING;

import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.InvoiceDecision;
import io.relance.reminder.decision.PositionFacts;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.ReminderDecision;
import io.relance.reminder.facts.CustomerFile;
import io.relance.reminder.facts.CustomerRange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

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

  /** Tells what a night would decide by what is set and published now. */
  public DryRunOutcome tell(LocalDate businessDate, Consumer<SimulatedLine> taker) {
    return tell(businessDate, Assumptions.NONE, taker);
  }

  /**
   * Tells a line for each invoice and step decided, and one for every other invoice, those included
   * that the night has no need to read: by customer, in the order of their ids, then by due date. A
   * customer that a night would skip is left out.
   *
   * @param taker is given the lines one after the other, so that a ledger of any size goes through
   * @throws IllegalArgumentException if a draft that is assumed published could not be so
   */
  public DryRunOutcome tell(
      LocalDate businessDate, Assumptions assumptions, Consumer<SimulatedLine> taker) {
    DecisionBasis basis = currentBasis.readAsIf(assumptions);
    ReminderDecision decision = basis.decision();
    Simulation simulation = new Simulation(basis.scenarios());
    Tally tally = new Tally();
    walk(
        file -> {
          Optional<CustomerNight> night = decided(file, decision, businessDate);
          tally.count(file, night);
          night.ifPresent(known -> simulation.linesOf(known).forEach(taker));
          return true;
        });
    return tally.outcome();
  }

  /**
   * Decides customer by customer, in the order of their ids, as long as the taker wants more. A
   * customer that a night would skip is left out.
   *
   * @param taker is given what is decided for a customer, and says whether to go on
   * @throws IllegalArgumentException if a draft that is assumed published could not be so
   */
  public void decide(
      LocalDate businessDate, Assumptions assumptions, Predicate<CustomerNight> taker) {
    ReminderDecision decision = currentBasis.readAsIf(assumptions).decision();
    walk(file -> decided(file, decision, businessDate).map(taker::test).orElse(true));
  }

  /**
   * @param taker says whether to go on
   */
  private void walk(Predicate<CustomerFile> taker) {
    List<CustomerFile> page = reader.wholePage(CustomerRange.ALL.after(), PAGE);
    while (!page.isEmpty() && page.stream().allMatch(taker)) {
      page = reader.wholePage(page.get(page.size() - 1).customerId(), PAGE);
    }
  }

  /** What has been gone through so far. */
  private static final class Tally {
    private final SortedSet<String> scenarios = new TreeSet<>();
    private final List<String> named = new ArrayList<>();
    private long invoices;
    private long skipped;

    /**
     * @param night empty where a night would skip the customer
     */
    void count(CustomerFile file, Optional<CustomerNight> night) {
      night.ifPresentOrElse(this::count, () -> skip(file));
    }

    private void count(CustomerNight night) {
      List<InvoiceDecision> decisions = night.decided().decisions();
      invoices += decisions.size();
      decisions.stream()
          .filter(Tally::isByScenario)
          .map(InvoiceDecision::position)
          .filter(Objects::nonNull)
          .map(PositionFacts::scenario)
          .forEach(scenarios::add);
    }

    private static boolean isByScenario(InvoiceDecision decided) {
      return decided.kind() != DecisionKind.END && decided.reason() != Reason.NOT_ACTIVATED;
    }

    private void skip(CustomerFile file) {
      skipped++;
      if (named.size() < DryRunOutcome.SKIPPED_NAMED) {
        named.add(file.customerNumber());
      }
    }

    DryRunOutcome outcome() {
      return new DryRunOutcome(invoices, scenarios, skipped, named);
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
