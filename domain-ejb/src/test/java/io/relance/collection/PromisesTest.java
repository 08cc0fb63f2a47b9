package io.relance.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.receivable.Invoice;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.night.SmallCompany;
import io.relance.testing.H2Database;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromisesTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 11);

  @RegisterExtension static final H2Database database = new H2Database();

  private final SmallCompany company = new SmallCompany(database);
  private Invoice invoice;

  @BeforeEach
  void anInvoiceWhoseReminderIsDueTonight() {
    invoice = company.invoice(company.customer("C-1"), "F-1", FIRST.minusDays(10));
  }

  @AfterEach
  void forgetEverything() {
    company.forgetEverything();
  }

  @Test
  void aPromiseKeepsWhatWasSaidTheDayAndWhoRecordedIt() {
    PromiseToPay promise = record(FIRST.plusDays(5), "60.00");

    assertThat(promise.state()).isEqualTo(PromiseState.OPEN);
    assertThat(promise.madeOn()).isEqualTo(FIRST);
    assertThat(promise.promisedOn()).isEqualTo(FIRST.plusDays(5));
    assertThat(promise.amount()).contains(new BigDecimal("60.00"));
    assertThat(promise.recordedBy()).isEqualTo("claire");
    assertThat(all()).containsExactly(promise);
  }

  @Test
  void withoutAnAmountTheWholeBalanceIsPromised() {
    record(FIRST, null);

    assertThat(all()).singleElement().satisfies(one -> assertThat(one.amount()).isEmpty());
  }

  @Test
  void anInvoiceIsRemindedOnTheDayAfterTheOnePromised() {
    record(FIRST.plusDays(2), null);

    for (LocalDate night = FIRST; !night.isAfter(FIRST.plusDays(2)); night = night.plusDays(1)) {
      assertThat(company.night(night).dispatches()).as("on %s", night).isZero();
      assertThat(company.reasonOf("F-1")).isEqualTo(Reason.PROMISE);
    }
    assertThat(company.night(FIRST.plusDays(3)).dispatches()).isEqualTo(1);
  }

  @Test
  void ofTwoPromisesTheLaterHolds() {
    record(FIRST.plusDays(2), null);
    record(FIRST.minusDays(1), null);

    company.night(FIRST.plusDays(1));

    assertThat(company.reasonOf("F-1")).isEqualTo(Reason.PROMISE);
  }

  @ParameterizedTest
  @EnumSource(names = {"KEPT", "CANCELLED"})
  void aPromiseThatIsKeptOrCancelledHoldsNothing(PromiseState state) {
    PromiseToPay promise = record(FIRST.plusDays(2), null);

    change(promise, one -> one.become(state));

    assertThat(company.night(FIRST).dispatches()).isEqualTo(1);
  }

  @Test
  void aPromiseThatIsPutOffHoldsUntilItsNewDay() {
    PromiseToPay promise = record(FIRST, "60.00");

    change(promise, one -> one.change(FIRST.plusDays(1), null));

    company.night(FIRST.plusDays(1));
    assertThat(company.reasonOf("F-1")).isEqualTo(Reason.PROMISE);
    assertThat(all()).singleElement().satisfies(one -> assertThat(one.amount()).isEmpty());
  }

  @Test
  void anotherInvoicesPromiseIsNotChanged() {
    PromiseToPay promise = record(FIRST, null);
    Consumer<PromiseToPay> keep = one -> one.become(PromiseState.KEPT);

    assertThat(found(promises -> promises.change(invoice.id() + 1, promise.id(), keep))).isEmpty();
    assertThat(found(promises -> promises.change(invoice.id(), promise.id() + 1, keep))).isEmpty();
    assertThat(all()).extracting(PromiseToPay::state).containsExactly(PromiseState.OPEN);
  }

  @Test
  void theLatestDayStandsFirst() {
    PromiseToPay soon = record(FIRST, null);
    PromiseToPay late = record(FIRST.plusDays(9), null);
    PromiseToPay soonToo = record(FIRST, null);

    assertThat(all()).containsExactly(late, soonToo, soon);
  }

  private PromiseToPay record(LocalDate promisedOn, String amount) {
    return in(
        promises ->
            promises.record(
                invoice.id(), promisedOn, amount == null ? null : new BigDecimal(amount)));
  }

  private Optional<PromiseToPay> change(PromiseToPay promise, Consumer<PromiseToPay> change) {
    return in(promises -> promises.change(invoice.id(), promise.id(), change));
  }

  private List<PromiseToPay> all() {
    return in(promises -> promises.of(invoice.id()));
  }

  private static Optional<PromiseToPay> found(Function<Promises, Optional<PromiseToPay>> use) {
    return in(use);
  }

  private static <T> T in(Function<Promises, T> use) {
    return database.query(
        entities ->
            use.apply(
                new Promises(
                    entities,
                    () ->
                        Clock.fixed(FIRST.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                    Caller.named("claire"))));
  }
}
