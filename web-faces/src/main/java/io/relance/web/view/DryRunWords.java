package io.relance.web.view;

import static java.util.stream.Collectors.joining;

import io.relance.money.Money;
import io.relance.reminder.DryRunOutcome;
import io.relance.reminder.SimulatedLine;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.dryrun.DryRunTotals;
import io.relance.reminder.dryrun.LineGroup;
import io.relance.reminder.dryrun.SimulatedNight;
import io.relance.settings.CompanyCalendar;
import io.relance.time.WorkingCalendar;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The sentences of a dry run. */
@Named
@RequestScoped
public class DryRunWords {

  private static final List<Reason> WITH_ABOUT =
      List.of(
          Reason.DISPUTE,
          Reason.PROMISE,
          Reason.TIME_BARRED,
          Reason.CONTACTED_RECENTLY,
          Reason.MISSING_VALUE,
          Reason.NIGHT_UNDONE);

  @Inject private CompanyCalendar calendar;
  @Inject private Texts text;
  @Inject private Vocabulary words;
  @Inject private Formats formats;

  /** When it was run, over how many invoices, and how long it took. */
  public String calculated(SimulatedNight night) {
    Duration took = Duration.between(night.startedAt(), night.endedAt());
    return text.of(
        "dryRun.calculated",
        formats.date(night.endedAt().toLocalDate()),
        formats.time(night.endedAt()),
        night.outcome().invoices(),
        text.of("dryRun.seconds", took.toMillis() / 1000.0));
  }

  /** The working day on which messages leave that leave on working days only; empty if at once. */
  public String firstWorkingDay(LocalDate night) {
    WorkingCalendar days = calendar.current();
    if (days.isWorkingDay(night)) {
      return "";
    }
    LocalDate day = night.plusDays(1);
    while (!days.isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return text.of("dryRun.notWorking", formats.weekday(day));
  }

  /** Why nothing is done for the line, and what that is about. */
  public String why(SimulatedLine line) {
    if (line.reason() == Reason.PAUSE && line.nextOn() != null) {
      return text.of("dryRun.until", formats.date(line.nextOn()));
    }
    String detail = detailOf(line);
    if (detail == null) {
      return line.decision() == DecisionKind.WAIT
          ? words.sentence(line.reason())
          : words.of(line.reason());
    }
    return text.of("dryRun.why", words.of(line.reason()), detail);
  }

  /** What the reason is about, or null. */
  String detailOf(SimulatedLine line) {
    return line.detail() == null || !WITH_ABOUT.contains(line.reason())
        ? null
        : text.of(
            "invoice.why.about." + line.reason(),
            ReasonDetail.of(line.reason(), line.detail(), formats, words));
  }

  /** The level's name, or its number where scenarios call it differently. */
  public String nameOf(DryRunTotals.Level level) {
    return level.label() == null ? text.of("dryRun.level", level.number()) : level.label();
  }

  /** Days after the due date on the night; 0 where it is not past. */
  public long daysLate(SimulatedLine line, LocalDate night) {
    return Math.max(0, ChronoUnit.DAYS.between(line.dueDate(), night));
  }

  public String of(LineGroup group) {
    return group.customerNumber() + " · " + text.of("dryRun.group", group.invoices(), group.done());
  }

  /** Amounts of several currencies, which are never added together. */
  public String sums(List<Money> balances) {
    return balances.stream().map(formats::money).collect(joining(" + "));
  }

  /** The customers that have no line, or the first of them. */
  public String named(List<String> customers) {
    return text.of(
        customers.size() < DryRunOutcome.SKIPPED_NAMED
            ? "dryRun.skipped.first"
            : "dryRun.skipped.more",
        String.join(", ", customers));
  }

  /** One line of meaning under a figure. */
  public String detail(DryRunTotals totals, DecisionKind decision) {
    return switch (decision) {
      case DISPATCH -> dispatches(totals);
      case TASK -> text.of("dryRun.figure.TASK.detail", totals.assignees());
      case WAIT ->
          text.of(
              "dryRun.figure.WAIT.detail",
              totals.of(Reason.PAUSE).invoices(),
              totals.of(Reason.COMPLETED).invoices());
      case HOLD -> text.of("dryRun.figure.HOLD.detail", totals.of(Reason.NO_RECIPIENT).invoices());
      case END -> text.of("dryRun.figure.END.detail", totals.of(Reason.PAID).invoices());
    };
  }

  private String dispatches(DryRunTotals totals) {
    DryRunTotals.Share leaves = totals.of(DecisionKind.DISPATCH);
    String lines = text.of("dryRun.figure.DISPATCH.detail", leaves.lines());
    return leaves.balances().isEmpty() ? lines : lines + ", " + sums(leaves.balances());
  }

  /** How many steps of each type a level has. */
  public String steps(DryRunTotals.Level level) {
    return level.steps().entrySet().stream()
        .map(step -> text.of("dryRun.steps." + step.getKey(), step.getValue()))
        .collect(joining(", "));
  }

  /** Invoices for which nothing is done. */
  public long notDone(DryRunTotals totals) {
    return totals.reasons().stream().mapToLong(reason -> totals.of(reason).invoices()).sum();
  }
}
