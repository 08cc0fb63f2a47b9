package io.relance.reminder.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.receivable.Customer;
import io.relance.reminder.Assumptions;
import io.relance.reminder.ComingNight;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.DecisionBasis;
import io.relance.reminder.night.SmallCompany;
import io.relance.reminder.outlook.MovedReminder.Kind;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.ScenarioOptions;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import io.relance.testing.H2Database;
import io.relance.time.CompanyClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutlookTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 5);

  @RegisterExtension static final H2Database database = new H2Database();

  private final SmallCompany company = new SmallCompany(database);
  private final List<MovedReminder> moved = new ArrayList<>();
  private Customer customer;

  @BeforeEach
  void oneCustomerOwesTwoInvoices() {
    customer = company.customer("C-1");
    company.invoice(customer, "F-1", DUE);
    company.invoice(customer, "F-2", DUE.plusDays(20));
  }

  @AfterEach
  void forgetEverything() {
    company.forgetEverything();
  }

  @Test
  void ofACustomerItTellsEveryStepOfTheDaysAhead() {
    List<ReminderAhead> ahead = outlook(outlook -> outlook.ofCustomer(customer.id(), 30));

    assertThat(ahead)
        .extracting(ReminderAhead::date, ReminderAhead::invoiceNumber, ReminderAhead::type)
        .containsExactly(
            tuple(DUE.plusDays(10), "F-1", StepType.EMAIL),
            tuple(DUE.plusDays(25), "F-1", StepType.EMAIL),
            tuple(DUE.plusDays(30), "F-2", StepType.EMAIL),
            tuple(DUE.plusDays(32), "F-1", StepType.ACTION));
  }

  @Test
  void ofTheCompanyItCountsTheStepsOfEachNight() {
    company.invoice(company.customer("C-2"), "F-3", DUE);

    List<NightAhead> ahead = outlook(outlook -> outlook.ofCompany(26));

    assertThat(ahead)
        .containsExactly(
            new NightAhead(DUE.plusDays(10), Map.of(StepType.EMAIL, 2L)),
            new NightAhead(DUE.plusDays(25), Map.of(StepType.EMAIL, 2L)));
  }

  @Test
  void ofADraftItTellsWhatComesEarlierOrLaterOrNotAtAll() {
    DraftEffect effect = outlook(outlook -> outlook.ofDraft("STANDARD", 30, moved::add));

    assertThat(moved)
        .extracting(
            MovedReminder::kind,
            MovedReminder::invoiceNumber,
            MovedReminder::label,
            MovedReminder::now,
            MovedReminder::then)
        .containsExactly(
            tuple(Kind.EARLIER, "F-1", label("m1"), DUE.plusDays(10), DUE.plusDays(5)),
            tuple(Kind.GONE, "F-1", label("m2"), DUE.plusDays(25), null),
            tuple(Kind.GONE, "F-1", label("call"), DUE.plusDays(32), null),
            tuple(Kind.NEW, "F-1", "Visit", null, DUE.plusDays(12)),
            tuple(Kind.EARLIER, "F-2", label("m1"), DUE.plusDays(30), DUE.plusDays(25)),
            tuple(Kind.NEW, "F-2", "Visit", null, DUE.plusDays(32)));
    assertThat(effect.invoices()).isEqualTo(2);
    assertThat(effect.moved(Kind.EARLIER)).isEqualTo(2);
    assertThat(effect.moved(Kind.LATER)).isZero();
    assertThat(effect.same()).isZero();
  }

  private static String label(String step) {
    return standard().steps().stream()
        .filter(one -> one.id().equals(step))
        .map(Step::label)
        .findFirst()
        .orElseThrow();
  }

  private static PublishedScenario standard() {
    return SmallCompany.standard(Grouping.PER_INVOICE);
  }

  /** The first e-mail after five days, then a visit, and nothing else. */
  private static PublishedScenario shorter() {
    return PublishedScenario.of(
        standard().code(),
        2,
        new DraftContent(
            standard().label(),
            Grouping.PER_INVOICE,
            List.of(
                new Step.Pause("p1", null, 5, PauseFrom.DUE_DATE),
                standard().steps().get(1),
                new Step.Pause("p9", null, 7, PauseFrom.PREVIOUS),
                new Step.Action("visit", "Visit", "finance", 0, null)),
            ScenarioOptions.NONE));
  }

  private <T> T outlook(Function<Outlook, T> asked) {
    CurrentBasis basis =
        new CurrentBasis() {
          @Override
          public DecisionBasis read() {
            return company.basis();
          }

          @Override
          public DecisionBasis readAsIf(Assumptions assumptions) {
            return company.basis().asIfPublished(shorter());
          }
        };
    CompanyClock clock =
        () -> Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    return database.query(
        entities ->
            asked.apply(
                new Outlook(
                    basis,
                    new CustomerFactsReader(entities, clock),
                    new ComingNight(entities, clock))));
  }
}
