package io.relance.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.collection.Dispute;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.night.SmallCompany;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import io.relance.testing.H2Database;
import io.relance.time.CompanyClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DryRunTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 1);
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 11);

  private static final Step CALL = new Step.Action("call", "Call", "finance", 0, null);

  @RegisterExtension static final H2Database database = new H2Database();

  private final SmallCompany company = new SmallCompany(database);
  private Customer customer;
  private DryRunOutcome outcome;

  @BeforeEach
  void oneCustomerOwes() {
    customer = company.customer("C-1");
    company.invoice(customer, "F-1", DUE);
  }

  @AfterEach
  void forgetEverything() {
    company.forgetEverything();
  }

  @Test
  void everyInvoiceHasItsLine() {
    company.invoice(customer, "F-2", DUE.plusDays(1));
    Invoice disputed = company.invoice(customer, "F-3", DUE.plusDays(2));
    company.change(entities -> entities.persist(new Dispute(disputed.id(), DUE, null, "finance")));

    assertThat(simulate(FIRST))
        .extracting(
            SimulatedLine::invoiceNumber,
            SimulatedLine::decision,
            SimulatedLine::stepNumber,
            SimulatedLine::type,
            SimulatedLine::recipient,
            SimulatedLine::reason)
        .containsExactly(
            tuple("F-1", DecisionKind.DISPATCH, 2, StepType.EMAIL, "C-1@example.org", Reason.DUE),
            tuple("F-2", DecisionKind.WAIT, null, null, null, Reason.PAUSE),
            tuple("F-3", DecisionKind.HOLD, null, null, null, Reason.DISPUTE));
  }

  @Test
  void anInvoiceThatANightHasNoNeedToReadHasItsLineToo() {
    company.invoice(customer, "F-2", FIRST);
    Invoice settled = company.invoice(customer, "F-3", FIRST.plusDays(1));
    company.change(
        entities -> entities.find(Invoice.class, settled.id()).declare(InvoiceStatus.PAID));
    company.invoice(company.customer("C-2"), "F-4", FIRST.plusDays(90));

    assertThat(simulate(FIRST))
        .extracting(SimulatedLine::invoiceNumber, SimulatedLine::decision, SimulatedLine::reason)
        .containsExactly(
            tuple("F-1", DecisionKind.DISPATCH, Reason.DUE),
            tuple("F-2", DecisionKind.WAIT, Reason.NOT_OVERDUE),
            tuple("F-3", DecisionKind.END, Reason.PAID),
            tuple("F-4", DecisionKind.WAIT, Reason.NOT_OVERDUE));
  }

  @Test
  void aGroupedMessageHasALineForEachOfItsInvoices() {
    company.grouping();
    company.invoice(customer, "F-2", DUE);

    assertThat(simulate(FIRST))
        .extracting(SimulatedLine::decision)
        .containsExactly(DecisionKind.DISPATCH, DecisionKind.DISPATCH);
  }

  @Test
  void nothingIsWritten() {
    simulate(FIRST);

    long rows =
        database.query(
            entities ->
                entities
                    .createQuery("select count(p) from ScenarioPosition p", Long.class)
                    .getSingleResult());
    assertThat(rows).isZero();
  }

  @Test
  void asMuchLeavesAsTheNightThenSends() {
    company.invoice(company.customer("C-2"), "F-2", DUE);
    long announced =
        simulate(FIRST).stream().filter(line -> line.decision() == DecisionKind.DISPATCH).count();

    assertThat(company.night(FIRST).dispatches()).isEqualTo(announced).isEqualTo(2);
  }

  @Test
  void whileRemindersAreOffItRunsAsIfTheyWereActivated() {
    company.deactivating();

    assertThat(simulate(FIRST))
        .extracting(SimulatedLine::reason)
        .containsExactly(Reason.NOT_ACTIVATED);
    assertThat(simulate(FIRST, new Assumptions(true, Set.of())))
        .extracting(SimulatedLine::reason)
        .containsExactly(Reason.DUE);
  }

  @Test
  void aVersionRunsAsIfItWerePublished() {
    PublishedScenario bolder =
        PublishedScenario.of(
            "STANDARD", 2, new DraftContent("Bolder", Grouping.PER_INVOICE, List.of(CALL)));
    DecisionBasis basis = company.basis().asIfPublished(bolder);
    company.publishing(bolder);

    assertThat(basis.scenarios()).isEqualTo(company.basis().scenarios());
    assertThat(simulate(FIRST))
        .extracting(SimulatedLine::decision, SimulatedLine::stepNumber)
        .containsExactly(tuple(DecisionKind.TASK, 1));
  }

  @Test
  void itTellsWhichScenariosDecided() {
    simulate(FIRST);
    assertThat(outcome.scenarios()).containsExactly("STANDARD");
    assertThat(outcome.invoices()).isEqualTo(1);

    company.deactivating();
    simulate(FIRST);
    assertThat(outcome.scenarios()).isEmpty();
  }

  @Test
  void aCustomerThatANightWouldSkipIsLeftOut() {
    company.invoice(company.customer("C-2"), "F-2", DUE);
    company.change(
        entities ->
            entities
                .createNativeQuery("update invoice set currency = '???' where number = 'F-1'")
                .executeUpdate());

    assertThat(simulate(FIRST)).extracting(SimulatedLine::invoiceNumber).containsExactly("F-2");
    assertThat(outcome.skipped()).isEqualTo(1);
    assertThat(outcome.skippedCustomers()).containsExactly("C-1");
  }

  private List<SimulatedLine> simulate(LocalDate night) {
    return simulate(night, Assumptions.NONE);
  }

  private List<SimulatedLine> simulate(LocalDate night, Assumptions assumptions) {
    CurrentBasis basis =
        new CurrentBasis() {
          @Override
          public DecisionBasis read() {
            return company.basis();
          }
        };
    CompanyClock clock =
        () -> Clock.fixed(night.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    List<SimulatedLine> lines = new ArrayList<>();
    database.inTransaction(
        entities ->
            outcome =
                new DryRun(basis, new CustomerFactsReader(entities, clock))
                    .tell(night, assumptions, lines::add));
    return lines;
  }
}
