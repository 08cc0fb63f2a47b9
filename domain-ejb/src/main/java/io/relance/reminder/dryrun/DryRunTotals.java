package io.relance.reminder.dryrun;

import static java.util.stream.Collectors.toList;

import io.relance.money.Money;
import io.relance.reminder.SimulatedLine;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.dryrun.LineFilter.View;
import io.relance.scenario.StepType;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the lines of a dry run come to, counted while they are told. */
public final class DryRunTotals {

  private final Map<DecisionKind, Share> decisions = new EnumMap<>(DecisionKind.class);
  private final Map<Reason, Share> reasons = new EnumMap<>(Reason.class);
  private final SortedMap<Integer, Level> levels = new TreeMap<>();
  private final SortedSet<String> scenarios = new TreeSet<>();
  private final Set<String> assignees = new HashSet<>();
  private long lines;

  /** Lines, the invoices that they are about, and what is due of these. */
  public static class Share {
    private final Map<String, Money> balances = new LinkedHashMap<>();
    private long lines;
    private long invoices;

    /**
     * @param firstOfInvoice whether no other line of the same invoice has been counted here
     */
    void count(SimulatedLine line, boolean firstOfInvoice) {
      lines++;
      if (firstOfInvoice) {
        invoices++;
        Money balance = line.balance();
        balances.merge(balance.currency().getCurrencyCode(), balance, Money::plus);
      }
    }

    public long lines() {
      return lines;
    }

    public long invoices() {
      return invoices;
    }

    /** One for each currency. */
    public List<Money> balances() {
      return List.copyOf(balances.values());
    }
  }

  /** What is done at one level. */
  public static final class Level extends Share {
    private final Set<String> labels = new TreeSet<>();
    private final Map<StepType, Long> steps = new EnumMap<>(StepType.class);
    private final int number;

    private Level(int number) {
      this.number = number;
    }

    @Override
    void count(SimulatedLine line, boolean firstOfInvoice) {
      super.count(line, firstOfInvoice);
      steps.merge(line.type(), 1L, Long::sum);
      if (line.levelLabel() != null) {
        labels.add(line.levelLabel());
      }
    }

    /** From 1. */
    public int number() {
      return number;
    }

    /** Its name, or null where scenarios call it differently. */
    public String label() {
      return labels.size() == 1 ? labels.iterator().next() : null;
    }

    /** How many lines there are of each type of step. */
    public Map<StepType, Long> steps() {
      return steps;
    }
  }

  /**
   * @param customer all lines of one customer, those of an invoice together
   */
  void count(List<SimulatedLine> customer) {
    Set<String> seen = new HashSet<>();
    for (SimulatedLine line : customer) {
      String invoice = line.invoiceNumber();
      lines++;
      share(decisions, line.decision()).count(line, seen.add(line.decision() + invoice));
      if (line.isDone()) {
        levels
            .computeIfAbsent(line.level(), Level::new)
            .count(line, seen.add(line.level() + "/" + invoice));
      } else {
        share(reasons, line.reason()).count(line, seen.add(line.reason() + "/" + invoice));
      }
      if (line.decision() == DecisionKind.TASK && line.recipient() != null) {
        assignees.add(line.recipient());
      }
      if (line.scenario() != null) {
        scenarios.add(line.scenario());
      }
    }
  }

  private static <K> Share share(Map<K, Share> shares, K key) {
    return shares.computeIfAbsent(key, unused -> new Share());
  }

  public long lines() {
    return lines;
  }

  /** How many lines a view has. */
  public long lines(View view) {
    return decisions.entrySet().stream()
        .filter(decided -> view.holds(decided.getKey()))
        .mapToLong(decided -> decided.getValue().lines())
        .sum();
  }

  public Share of(DecisionKind decision) {
    return decisions.getOrDefault(decision, new Share());
  }

  /** What is not done for that reason. */
  public Share of(Reason reason) {
    return reasons.getOrDefault(reason, new Share());
  }

  /** Why something is not done, what is said of most invoices first. */
  public List<Reason> reasons() {
    return reasons.keySet().stream()
        .sorted(
            Comparator.comparingLong((Reason reason) -> of(reason).invoices())
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .collect(toList());
  }

  /** What is done, by level. */
  public List<Level> levels() {
    return List.copyOf(levels.values());
  }

  /** Codes of the scenarios that any line is of. */
  public List<String> scenarios() {
    return List.copyOf(scenarios);
  }

  /** How many people get a task. */
  public int assignees() {
    return assignees.size();
  }
}
