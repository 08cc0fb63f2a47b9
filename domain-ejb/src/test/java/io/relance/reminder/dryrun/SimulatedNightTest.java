package io.relance.reminder.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.money.Money;
import io.relance.reminder.Assumptions;
import io.relance.reminder.DryRunOutcome;
import io.relance.reminder.SimulatedLine;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.dryrun.LineFilter.View;
import io.relance.scenario.StepType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedNightTest {

  private static final LocalDate DUE = LocalDate.of(2026, 11, 1);
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 9, 0);

  private final List<SimulatedLine> told = new ArrayList<>();
  private SimulatedNight night;

  @BeforeEach
  void aNight() throws IOException {
    night = new SimulatedNight("n", DUE.plusDays(20), Assumptions.NONE, NOW);
  }

  @AfterEach
  void forgotten() {
    night.drop();
  }

  @Test
  void everyLineIsReadAsItWasTold() {
    tell(email("C-1", "F-1"), waiting("C-1", "F-2"), ended("C-2", "F-3"));
    complete();

    List<SimulatedLine> read = new ArrayList<>();
    night.each(LineFilter.NONE, read::add);

    assertThat(read).isEqualTo(told);
  }

  @Test
  void aFilterLeavesWhatItMatches() {
    tell(email("C-1", "F-1"), waiting("C-1", "F-2"), ended("C-2", "F-3"), task("C-3", "F-4"));

    assertThat(found(LineFilter.of(View.DONE))).containsExactly("F-1", "F-4");
    assertThat(found(LineFilter.of(View.NOT_DONE))).containsExactly("F-2");
    assertThat(found(LineFilter.of(View.ENDED))).containsExactly("F-3");
    assertThat(found(filter("f-3", null, null))).containsExactly("F-3");
    assertThat(found(filter("customer c-1", null, null))).containsExactly("F-1", "F-2");
    assertThat(found(filter(null, Reason.PAUSE, null))).containsExactly("F-2");
    assertThat(found(filter(null, null, "C-3"))).containsExactly("F-4");
  }

  @Test
  void aCustomerGoesOnOnTheNextPage() {
    IntStream.range(0, 30).forEach(i -> tell(waiting("C-1", "A-" + i)));
    IntStream.range(0, 75).forEach(i -> tell(waiting("C-2", "B-" + i)));
    complete();

    LinePage first = night.page(LineFilter.NONE, 0);
    LinePage second = night.page(LineFilter.NONE, 1);
    LinePage third = night.page(LineFilter.NONE, 2);

    assertThat(first.customers())
        .extracting(one -> one.group().customerNumber(), LinePage.Customer::continued)
        .containsExactly(tuple("C-1", false), tuple("C-2", false));
    assertThat(second.customers())
        .extracting(one -> one.group().invoices(), LinePage.Customer::continued)
        .containsExactly(tuple(75, true));
    assertThat(third.customers().get(0).lines())
        .extracting(SimulatedLine::invoiceNumber)
        .containsExactly("B-70", "B-71", "B-72", "B-73", "B-74");
    assertThat(List.of(third.first(), third.last(), third.total()))
        .containsExactly(101L, 105L, 105L);
    assertThat(night.pages(LineFilter.NONE)).isEqualTo(3);
  }

  @Test
  void aCustomerWhoseFirstLinesAreLeftOutBeginsWithTheFirstThatIsNot() {
    IntStream.range(0, 60).forEach(i -> tell(email("C-1", "A-" + i)));
    tell(waiting("C-1", "LAST"));
    complete();

    LinePage page = night.page(LineFilter.of(View.NOT_DONE), 0);

    assertThat(page.customers()).extracting(LinePage.Customer::continued).containsExactly(false);
    assertThat(page.total()).isEqualTo(1);
  }

  @Test
  void thereIsNothingBehindTheLastPage() {
    tell(email("C-1", "F-1"));
    complete();

    assertThat(night.page(LineFilter.NONE, 7).customers()).isEmpty();
    assertThat(night.page(filter("nothing", null, null), 0).last()).isZero();
  }

  @Test
  void anInvoiceOfSeveralStepsCountsOnce() {
    tell(email("C-1", "F-1"), email("C-1", "F-1"), task("C-1", "F-1"), waiting("C-2", "F-2"));
    complete();

    DryRunTotals totals = night.totals();

    assertThat(totals.of(DecisionKind.DISPATCH).lines()).isEqualTo(2);
    assertThat(totals.of(DecisionKind.DISPATCH).invoices()).isEqualTo(1);
    assertThat(totals.of(DecisionKind.DISPATCH).balances())
        .containsExactly(Money.of("120.00", "EUR"));
    assertThat(totals.levels())
        .extracting(
            DryRunTotals.Level::number, DryRunTotals.Level::label, DryRunTotals.Level::invoices)
        .containsExactly(tuple(1, "First", 1L));
    assertThat(totals.levels().get(0).steps())
        .containsEntry(StepType.EMAIL, 2L)
        .containsEntry(StepType.ACTION, 1L);
    assertThat(totals.reasons()).containsExactly(Reason.PAUSE);
    assertThat(totals.lines(View.DONE)).isEqualTo(3);
  }

  @Test
  void whatIsDroppedIsReadByNobodyAnyMore() {
    tell(email("C-1", "F-1"));
    complete();
    night.drop();

    assertThatThrownBy(() -> found(LineFilter.NONE)).isInstanceOf(UncheckedIOException.class);
  }

  private List<String> found(LineFilter filter) {
    if (night.state() == SimulatedNight.State.RUNNING) {
      complete();
    }
    List<String> invoices = new ArrayList<>();
    night.each(filter, line -> invoices.add(line.invoiceNumber()));
    return invoices;
  }

  private void tell(SimulatedLine... lines) {
    for (SimulatedLine line : lines) {
      told.add(line);
      night.take(line);
    }
  }

  private void complete() {
    night.complete(new DryRunOutcome(told.size(), new TreeSet<>(), 0, List.of()), NOW);
  }

  private static LineFilter filter(String search, Reason reason, String customer) {
    return new LineFilter(View.ALL, search, null, null, null, reason, null, customer);
  }

  private static SimulatedLine email(String customer, String invoice) {
    return line(customer, invoice, DecisionKind.DISPATCH, StepType.EMAIL, Reason.DUE);
  }

  private static SimulatedLine task(String customer, String invoice) {
    return line(customer, invoice, DecisionKind.TASK, StepType.ACTION, Reason.DUE);
  }

  private static SimulatedLine waiting(String customer, String invoice) {
    return line(customer, invoice, DecisionKind.WAIT, null, Reason.PAUSE);
  }

  private static SimulatedLine ended(String customer, String invoice) {
    return line(customer, invoice, DecisionKind.END, null, Reason.PAID);
  }

  private static SimulatedLine line(
      String customer, String invoice, DecisionKind decision, StepType type, Reason reason) {
    boolean step = type != null;
    return new SimulatedLine(
        customer,
        "Customer " + customer,
        invoice,
        decision,
        step ? 2 : null,
        type,
        step ? customer + "@example.org" : null,
        step,
        reason,
        step ? null : "2026-11-30",
        DUE,
        Money.of("120.00", "EUR"),
        step ? "STANDARD" : null,
        step ? 1 : 0,
        step ? "First" : null,
        step ? DUE.plusDays(30) : null);
  }
}
