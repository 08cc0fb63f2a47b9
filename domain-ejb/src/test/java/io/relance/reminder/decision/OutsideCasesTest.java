package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.CustomerFixture.aCustomer;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static io.relance.reminder.decision.ScenarioFixture.standard;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.decision.Nights.Decided;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases that whoever comes from another dunning system expects to find again, with the numbers that
 * they are known by.
 */
class OutsideCasesTest {

  private static final LocalDate FIRST_SEPTEMBER = LocalDate.of(2026, 9, 1);
  private static final LocalDate FIRST_OCTOBER = LocalDate.of(2026, 10, 1);

  private static String told(List<Decided> decided) {
    return decided.stream().map(one -> one.invoice() + " " + one.step()).collect(joining(", "));
  }

  private static String on(LocalDate night, Nights nights) {
    return told(nights.history().stream().filter(one -> one.night().equals(night)).toList());
  }

  /** Levels after 13, 13 and 30 days; invoices due on 1 September and 1 October; three nights. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-15, 'FA-1 level 1'",
    "2026-09-30, 'FA-1 level 2'",
    "2026-11-15, 'FA-1 level 3, FA-2 level 1'"
  })
  void graceEachNightGivesEachInvoiceTheLevelThatFollowsItsLast(LocalDate night, String decided) {
    ScenarioFixture levels =
        scenario("LEVELS")
            .pause(13)
            .email("level 1")
            .pause(13)
            .email("level 2")
            .pause(30)
            .email("level 3");
    Nights nights =
        Nights.of(
            company(levels),
            aCustomer()
                .owing(
                    anInvoice().numbered(1).dueOn(FIRST_SEPTEMBER),
                    anInvoice().numbered(2).dueOn(FIRST_OCTOBER)));

    Stream.of("2026-09-15", "2026-09-30", "2026-11-15").map(LocalDate::parse).forEach(nights::run);

    assertThat(on(night, nights)).isEqualTo(decided);
  }

  /** A scenario that begins three days before the due date. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-10, 2026-10-06, ''",
    "2026-10-10, 2026-10-07, 'FA-1 courtesy'",
    "2026-10-10, 2026-10-08, ''",
    "2026-03-02, 2026-02-27, 'FA-1 courtesy'",
    "2028-03-02, 2028-02-28, 'FA-1 courtesy'",
    "2028-03-02, 2028-02-29, ''",
    "2027-01-02, 2026-12-30, 'FA-1 courtesy'"
  })
  void preDueTheCourtesyReminderComesOnTheThirdDayBefore(
      LocalDate due, LocalDate night, String decided) {
    ScenarioFixture courtesy = scenario("COURTESY").pause(-3).email("courtesy").pause(8).email("1");
    Nights nights = Nights.of(company(courtesy), aCustomer().owing(anInvoice().dueOn(due)));

    nights.daily(due.minusDays(30), due);

    assertThat(on(night, nights)).isEqualTo(decided);
    assertThat(nights.history()).hasSize(1);
  }

  /** What blocks an invoice, and is taken away again by a person. */
  enum Block {
    TICKED(InvoiceFixture::notToBeReminded),
    DISPUTED(InvoiceFixture::disputed),
    SCHEDULED(InvoiceFixture::withPaymentSchedule),
    PROMISED(invoice -> invoice.promisedFor(LocalDate.of(2027, 1, 1))),
    IN_PAYMENT(invoice -> invoice.withStatus(InvoiceStatus.IN_PAYMENT));

    private final UnaryOperator<InvoiceFixture> block;

    Block(UnaryOperator<InvoiceFixture> block) {
      this.block = block;
    }

    InvoiceFixture on(InvoiceFixture invoice) {
      return block.apply(invoice);
    }
  }

  @ParameterizedTest
  @EnumSource
  void holdAnInvoiceBlockedBeforeLevelOneGetsOneReminderWhenItIsUnblockedNotThree(Block block) {
    LocalDate unblocked = FIRST_SEPTEMBER.plusDays(60);
    Nights nights =
        Nights.of(
                company(standard()),
                aCustomer().owing(block.on(anInvoice().dueOn(FIRST_SEPTEMBER))))
            .daily(FIRST_SEPTEMBER, unblocked.minusDays(1))
            .then(known -> anInvoice().dueOn(FIRST_SEPTEMBER).standingAt(known.position()).facts())
            .daily(unblocked, unblocked.plusDays(14));

    assertThat(nights.history()).containsExactly(new Decided(unblocked, "FA-1", "e-mail 1"));
  }
}
