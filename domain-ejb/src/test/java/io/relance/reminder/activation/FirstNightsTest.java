package io.relance.reminder.activation;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.SCENARIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.delivery.DeliveringCompany;
import io.relance.money.Money;
import io.relance.receivable.Invoice;
import io.relance.reminder.SimulationKind;
import io.relance.reminder.Simulations;
import io.relance.reminder.activation.FirstNights.Release;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.ChangeOptions;
import io.relance.scenario.Grouping;
import io.relance.scenario.OptionsChange;
import io.relance.scenario.Publication;
import io.relance.scenario.ScenarioDrafts;
import io.relance.scenario.StepType;
import io.relance.settings.Settings;
import io.relance.testing.H2Database;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two customers owe, and reminders are off. */
class FirstNightsTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final DeliveringCompany company = new DeliveringCompany(database);
  private Invoice first;
  private Invoice second;

  @BeforeEach
  void remindersAreOff() {
    company.open(Grouping.PER_INVOICE);
    first = company.owes("C-1", "F-1");
    second = company.owes("C-2", "F-2");
    activated(false);
  }

  @AfterEach
  void forget() {
    company.change(
        entities -> entities.createQuery("delete from SimulationRecord").executeUpdate());
    company.close();
  }

  @Test
  void theFirstNightIsShownAsItWouldBe() {
    FirstNight night = nights().of(Release.REMINDERS);

    assertThat(night.date()).isEqualTo(NIGHT);
    assertThat(night.reminders())
        .extracting(
            FirstReminder::invoiceNumber,
            FirstReminder::level,
            FirstReminder::levelLabel,
            FirstReminder::steps,
            FirstReminder::recipient,
            FirstReminder::balance)
        .containsExactly(
            tuple("F-1", 1, "Niveau m1", List.of(StepType.EMAIL), "C-1@example.org", euros()),
            tuple("F-2", 1, "Niveau m1", List.of(StepType.EMAIL), "C-2@example.org", euros()));
    assertThat(nights().wantsALook(Release.REMINDERS)).isTrue();
  }

  @Test
  void whatIsKeptOutIsNotRemindedAndTheOthersAre() {
    assertThat(letting().activate(Set.of("F-1"))).isEmpty();

    assertThat(company.bean(Settings.class).options().remindersEnabled()).isTrue();
    assertThat(nights().of(Release.REMINDERS).reminders())
        .extracting(FirstReminder::invoiceNumber)
        .containsExactly("F-2");
    company.ledger().night(NIGHT);
    assertThat(company.positionOf(first).reason()).isEqualTo(Reason.DO_NOT_REMIND);
    assertThat(company.positionOf(second).reason()).isEqualTo(Reason.DUE);
  }

  @Test
  void aNightThatRemindsNobodyNeedsNoLook() {
    letting().activate(Set.of("F-1", "F-2"));

    assertThat(nights().wantsALook(Release.REMINDERS)).isFalse();
  }

  @Test
  void aScenarioThatNobodyHasSimulatedIsNamed() {
    assertThat(nights().of(Release.REMINDERS).neverSimulated()).containsExactly(SCENARIO);

    company.bean(Simulations.class).record(SimulationKind.DRY_RUN, List.of(SCENARIO), NIGHT);

    assertThat(nights().of(Release.REMINDERS).neverSimulated()).isEmpty();
  }

  @Test
  void publishingShowsWhatItsScenarioWouldRemindWhileRemindersAreOn() {
    assertThat(nights().wantsALook(Release.ofDraft(SCENARIO))).isFalse();

    activated(true);

    assertThat(nights().of(Release.ofDraft(SCENARIO)).reminders())
        .extracting(FirstReminder::scenario)
        .containsExactly(SCENARIO, SCENARIO);
  }

  @Test
  void publishingKeepsInvoicesOutInTheSameBreath() {
    assertThat(publish(SCENARIO, revision())).containsInstanceOf(Publication.Published.class);
    activated(true);

    assertThat(nights().of(Release.ofDraft(SCENARIO)).reminders())
        .extracting(FirstReminder::invoiceNumber)
        .containsExactly("F-1");
  }

  @Test
  void aDraftThatSomebodyHasChangedSinceIsNotPublishedAndKeepsNoInvoiceOut() {
    assertThat(publish(SCENARIO, revision() - 1)).isEmpty();
    assertThat(publish("NONE", 0)).isEmpty();

    assertThat(nights().of(Release.REMINDERS).reminders()).hasSize(2);
  }

  @Test
  void nobodyPublishesWhatWasNeverSimulatedWithoutALook() {
    company.change(entities -> entities.createQuery("delete from Invoice").executeUpdate());
    assertThat(nights().wantsALook(Release.ofDraft(SCENARIO))).isFalse();

    activated(true);
    assertThat(nights().wantsALook(Release.ofDraft(SCENARIO))).isTrue();

    company.bean(Simulations.class).record(SimulationKind.DRY_RUN, List.of(SCENARIO), NIGHT);
    assertThat(nights().wantsALook(Release.ofDraft(SCENARIO))).isFalse();
  }

  private Optional<Publication> publish(String scenario, long seen) {
    return letting().publish(Release.ofDraft(scenario), seen, "Relu", Set.of("F-2"));
  }

  private long revision() {
    return company.bean(ScenarioDrafts.class).find(SCENARIO).orElseThrow().revision();
  }

  private static Money euros() {
    return Money.of("120.00", "EUR");
  }

  private void activated(boolean on) {
    company.bean(ChangeOptions.class).apply(new OptionsChange().remindersEnabled(on));
  }

  private FirstNights nights() {
    return company.bean(FirstNights.class);
  }

  private LetRemindersLoose letting() {
    return company.bean(LetRemindersLoose.class);
  }
}
