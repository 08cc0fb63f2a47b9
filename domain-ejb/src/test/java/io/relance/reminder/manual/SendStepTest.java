package io.relance.reminder.manual;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.DeliveringCompany;
import io.relance.delivery.RelayFake;
import io.relance.receivable.Invoice;
import io.relance.reminder.DispatchState;
import io.relance.reminder.PositionState;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.StageNow;
import io.relance.reminder.undo.NightSelection;
import io.relance.reminder.undo.UndoNight;
import io.relance.scenario.Approval;
import io.relance.scenario.Grouping;
import io.relance.scenario.ScenarioOptions;
import io.relance.scenario.Stage;
import io.relance.testing.H2Database;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person doesn't want to wait for a pause to end. The scenario: 10 days, m1, 15 days, m2. */
class SendStepTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final RelayFake relay = new RelayFake();
  private final DeliveringCompany company = new DeliveringCompany(database).sendingBy(relay);
  private Invoice invoice;

  @BeforeEach
  void anInvoiceIsOverdue() {
    company.open(Grouping.PER_INVOICE);
    company.itIs(OPENING.minusDays(5));
    invoice = company.owes("C-1", "F-1");
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void theNextStageLeavesNowAndTheScenarioGoesOnFromIt() {
    LocalDate today = NIGHT.minusDays(5);
    company.ledger().night(today);
    assertThat(company.positionOf(invoice).stagesHad()).isZero();

    send(1);
    company.deliver();

    assertThat(relay.taken()).hasSize(1);
    assertThat(relay.taken().get(0).message().subject()).isEqualTo("Facture F-1");
    assertThat(company.positionOf(invoice).stagesHad()).isEqualTo(1);
    assertThat(company.positionOf(invoice).nextOn()).contains(today.plusDays(15));
    company.ledger().night(NIGHT);
    assertThat(company.dispatches()).hasSize(1);
  }

  @Test
  void anInvoiceThatNoNightHasSeenEntersItsScenarioByIt() {
    send(1);

    assertThat(company.positionOf(invoice).stagesHad()).isEqualTo(1);
    assertThat(company.onlyDispatch().stepNumber()).isEqualTo(2);
  }

  @Test
  void aLaterStagePassesOverThoseBefore() {
    assertThat(company.bean(SendStep.class).ahead("F-1"))
        .extracting(Stage::number)
        .containsExactly(1, 2);

    send(2);

    assertThat(company.onlyDispatch().label()).contains("Niveau m2");
    assertThat(company.positionOf(invoice).state()).isEqualTo(PositionState.COMPLETED);
    assertThat(company.positionOf(invoice).stagesHad()).isEqualTo(2);
    assertThat(company.bean(SendStep.class).ahead("F-1")).isEmpty();
  }

  @Test
  void aScenarioThatAsksForApprovalAsksForItHereToo() {
    company.publishing(new ScenarioOptions(List.of(), new Approval(List.of(), 2)));

    send(1);

    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.PROPOSED);
    assertThat(company.onlyDispatch().orderedBy()).contains("finance");
  }

  @Test
  void undoingTheNightOfThatDayLeavesItAlone() {
    send(1);

    company.bean(UndoNight.class).undo(NightSelection.whole(NIGHT.minusDays(5)), "Erreur");

    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.READY);
  }

  @Test
  void thereIsNoSecondStageOnTheSameDay() {
    send(1);

    assertThat(company.bean(SendStep.class).send("F-1", 2))
        .contains(new StageNow.Held(Reason.CONTACTED_RECENTLY));
    assertThat(company.dispatches()).hasSize(1);
  }

  @Test
  void whatHoldsTheInvoiceHoldsItsStageToo() {
    company.change(entities -> entities.find(Invoice.class, invoice.id()).doNotRemind(true));

    assertThat(company.bean(SendStep.class).send("F-1", 1))
        .contains(new StageNow.Held(Reason.DO_NOT_REMIND));
    assertThat(company.dispatches()).isEmpty();
  }

  @Test
  void thereIsNoStageBehindTheInvoiceNorOfNone() {
    send(1);
    company.itIs(OPENING);

    assertThat(company.bean(SendStep.class).send("F-1", 1)).isEmpty();
    assertThat(company.bean(SendStep.class).send("F-1", 3)).isEmpty();
    assertThat(company.bean(SendStep.class).send("F-404", 1)).isEmpty();
  }

  private void send(int stage) {
    assertThat(company.bean(SendStep.class).send("F-1", stage))
        .hasValueSatisfying(now -> assertThat(now).isInstanceOf(StageNow.Decided.class));
  }
}
