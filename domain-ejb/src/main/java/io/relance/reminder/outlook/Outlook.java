package io.relance.reminder.outlook;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static java.lang.System.Logger.Level.WARNING;
import static java.util.Comparator.comparing;

import io.relance.reminder.Assumptions;
import io.relance.reminder.ComingNight;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.DecisionBasis;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.Foreseen;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.facts.CustomerFile;
import io.relance.reminder.facts.CustomerRange;
import io.relance.scenario.StepType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Foresees the coming nights by the decision that those nights will make. It goes through the
 * ledger customer by customer and keeps figures only, so that a ledger of any size goes through.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Outlook {

  private static final System.Logger LOG = System.getLogger(Outlook.class.getName());
  private static final int PAGE = 50;

  @EJB private CurrentBasis currentBasis;
  @EJB private CustomerFactsReader reader;
  @EJB private ComingNight comingNight;

  public Outlook() {}

  Outlook(CurrentBasis currentBasis, CustomerFactsReader reader, ComingNight comingNight) {
    this.currentBasis = currentBasis;
    this.reader = reader;
    this.comingNight = comingNight;
  }

  /**
   * The steps ahead of one customer, in the order of the nights, then of the invoices.
   *
   * @param days how many nights, from the next one on
   */
  public List<ReminderAhead> ofCustomer(long customerId, int days) {
    DecisionBasis basis = currentBasis.read();
    LocalDate from = comingNight.businessDate();
    LocalDate upTo = from.plusDays(days - 1L);
    List<ReminderAhead> ahead = new ArrayList<>();
    for (CustomerFacts customer : reader.of(Set.of(customerId), basis.lastDueDate(upTo))) {
      Map<Long, List<Foreseen>> steps = basis.decision().upcoming(customer, from, upTo);
      for (InvoiceFacts invoice : customer.invoices()) {
        steps.getOrDefault(invoice.id(), List.of()).stream()
            .map(step -> ahead(invoice, step))
            .forEach(ahead::add);
      }
    }
    ahead.sort(comparing(ReminderAhead::date).thenComparing(ReminderAhead::invoiceNumber));
    return ahead;
  }

  private static ReminderAhead ahead(InvoiceFacts invoice, Foreseen step) {
    return new ReminderAhead(
        step.date(),
        invoice.number(),
        invoice.balanceDue(),
        step.stepNumber(),
        step.type(),
        step.label());
  }

  /**
   * The coming nights of the whole company, each on which a step is decided.
   *
   * @param days how many nights, from the next one on
   */
  public List<NightAhead> ofCompany(int days) {
    DecisionBasis basis = currentBasis.read();
    LocalDate from = comingNight.businessDate();
    LocalDate upTo = from.plusDays(days - 1L);
    Map<LocalDate, Map<StepType, Long>> nights = new TreeMap<>();
    each(
        basis.lastDueDate(upTo),
        customer ->
            basis.decision().upcoming(customer, from, upTo).values().stream()
                .flatMap(List::stream)
                .forEach(step -> count(step, nights)));
    return nights.entrySet().stream()
        .map(night -> new NightAhead(night.getKey(), night.getValue()))
        .toList();
  }

  private static void count(Foreseen step, Map<LocalDate, Map<StepType, Long>> nights) {
    nights
        .computeIfAbsent(step.date(), night -> new EnumMap<>(StepType.class))
        .merge(step.type(), 1L, Long::sum);
  }

  /**
   * What publishing a draft now would change of the coming nights.
   *
   * @param days how many nights, from the next one on
   * @param taker is given each step that would change: by customer, in the order of their ids
   * @throws IllegalArgumentException if there is no such draft, or it could not be published
   */
  public DraftEffect ofDraft(String code, int days, Consumer<MovedReminder> taker) {
    DecisionBasis now = currentBasis.read();
    DecisionBasis then = currentBasis.readAsIf(new Assumptions(false, Set.of(code)));
    LocalDate from = comingNight.businessDate();
    LocalDate upTo = from.plusDays(days - 1L);
    Effect effect = new Effect(taker);
    each(
        latest(now.lastDueDate(upTo), then.lastDueDate(upTo)),
        customer -> {
          if (mayFollow(customer, code)) {
            effect.compare(
                customer,
                now.decision().upcoming(customer, from, upTo),
                then.decision().upcoming(customer, from, upTo));
          }
        });
    return effect.asOf(from, upTo);
  }

  /** An invoice that has not entered may still choose any scenario. */
  private static boolean mayFollow(CustomerFacts customer, String code) {
    return customer.invoices().stream()
        .anyMatch(
            invoice ->
                invoice.position() == null
                    || code.equals(invoice.position().scenario())
                    || code.equals(invoice.scenario()));
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** A customer that a night would skip is left out. */
  private void each(LocalDate lastDueDate, Consumer<CustomerFacts> taker) {
    List<CustomerFile> page = page(CustomerRange.ALL.after(), lastDueDate);
    while (!page.isEmpty()) {
      page.forEach(file -> take(file, taker));
      page = page(page.get(page.size() - 1).customerId(), lastDueDate);
    }
  }

  private List<CustomerFile> page(long after, LocalDate lastDueDate) {
    return reader.page(CustomerRange.ALL, after, PAGE, lastDueDate);
  }

  private static void take(CustomerFile file, Consumer<CustomerFacts> taker) {
    try {
      taker.accept(file.facts());
    } catch (RuntimeException senseless) {
      LOG.log(WARNING, "A night would skip customer " + file.customerNumber(), senseless);
    }
  }
}
