package io.relance.reminder;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.SCENARIO;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.DeliveringCompany;
import io.relance.receivable.Invoice;
import io.relance.reminder.PublicationImpact.Displaced;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.scenario.ScenarioDrafts;
import io.relance.scenario.ScenarioHistory;
import io.relance.scenario.ScenarioVersion;
import io.relance.scenario.Step;
import io.relance.scenario.VersionPublished;
import io.relance.testing.H2Database;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of the invoices in a scenario when another version of it is published. */
class InvoicesUnderWayTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final DeliveringCompany company = new DeliveringCompany(database);
  private Invoice invoice;

  @BeforeEach
  void oneInvoiceHasHadTheFirstStage() {
    company.open(Grouping.PER_INVOICE);
    invoice = company.owes("C-1", "F-1");
    company.ledger().night(NIGHT);
  }

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void it_stays_at_its_step_wherever_the_step_goes() {
    List<Step> steps = steps();
    steps.add(0, new Step.Action("call", "Call first", null, 0, null));
    steps.set(3, new Step.Pause("p2", null, 20, PauseFrom.PREVIOUS));

    assertThat(impact(steps)).isEqualTo(new PublicationImpact(1, List.of()));
    publish(steps, null);

    assertThat(position().scenarioVersion()).isEqualTo(2);
    assertThat(position().facts().waitsAt()).isEqualTo("p2");
  }

  @Test
  void without_its_step_it_goes_behind_as_many_stages_as_it_has_had() {
    List<Step> steps = steps();
    steps.set(2, new Step.Pause("other", null, 5, PauseFrom.PREVIOUS));
    steps.remove(3);
    steps.add(new Step.Action("call", "Call", null, 0, null));

    PublishedScenario next = next(steps);
    PublishedScenario now = newest();
    assertThat(underWay().of(next).displaced())
        .containsExactly(new Displaced(now.stages().get(1), next.stages().get(1), 1));
    publish(steps, null);

    assertThat(position().facts().waitsAt()).isEqualTo("other");
    assertThat(position().state()).isEqualTo(PositionState.WAITING);
  }

  @Test
  void where_no_stage_is_left_it_is_completed() {
    List<Step> steps = steps().subList(0, 2);

    assertThat(impact(steps).displaced())
        .containsExactly(new Displaced(newest().stages().get(1), null, 1));
    publish(steps, null);

    assertThat(position().state()).isEqualTo(PositionState.COMPLETED);
    assertThat(position().facts().completed()).isTrue();
    assertThat(company.ledger().night(NIGHT.plusDays(30)).dispatches()).isZero();
  }

  @Test
  void an_older_version_is_published_again_as_a_new_one_and_the_draft_stays() {
    publish(steps().subList(0, 2), "Shorter");
    company.bean(PublishScenario.class).publishAgain(SCENARIO, 1, "Back to two reminders");

    List<ScenarioVersion> versions = company.bean(ScenarioHistory.class).versions(SCENARIO);
    assertThat(versions).extracting(ScenarioVersion::number).containsExactly(3, 2, 1);
    assertThat(versions.get(0).note()).contains("Back to two reminders");
    assertThat(newest().steps()).isEqualTo(steps());
    assertThat(draft().steps()).hasSize(2);
  }

  private PublicationImpact impact(List<Step> steps) {
    return underWay().of(next(steps));
  }

  private InvoicesUnderWay underWay() {
    return company.bean(InvoicesUnderWay.class);
  }

  private static PublishedScenario next(List<Step> steps) {
    return PublishedScenario.of(
        SCENARIO, 2, new DraftContent("Standard", Grouping.PER_INVOICE, steps));
  }

  private void publish(List<Step> steps, String note) {
    company
        .bean(ScenarioDrafts.class)
        .save(
            SCENARIO,
            new DraftContent("Standard", Grouping.PER_INVOICE, steps),
            OptionalLong.empty());
    company.bean(PublishScenario.class).publish(SCENARIO, note);
    PublishedScenario newest = newest();
    underWay().move(new VersionPublished(SCENARIO, newest.version()));
    company.ledger().publishing(newest);
  }

  private PublishedScenario newest() {
    return company.bean(PublishedScenarios.class).find(SCENARIO).orElseThrow();
  }

  private List<Step> steps() {
    return new ArrayList<>(
        company.bean(PublishedScenarios.class).find(SCENARIO, 1).orElseThrow().steps());
  }

  private DraftContent draft() {
    return company.bean(ScenarioDrafts.class).find(SCENARIO).orElseThrow().content();
  }

  private ScenarioPosition position() {
    return database.query(
        entities ->
            entities
                .createQuery(
                    "select p from ScenarioPosition p where p.invoiceId = :invoice",
                    ScenarioPosition.class)
                .setParameter("invoice", invoice.id())
                .getSingleResult());
  }
}
