package io.relance.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.receivable.Customer;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.night.SmallCompany;
import io.relance.testing.H2Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CustomerHoldsTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 11);

  @RegisterExtension static final H2Database database = new H2Database();

  private final SmallCompany company = new SmallCompany(database);
  private LocalDate today = FIRST;
  private Customer customer;

  @BeforeEach
  void aCustomerWhoseReminderIsDueTonight() {
    customer = company.customer("C-1");
    company.invoice(customer, "F-1", FIRST.minusDays(10));
  }

  @AfterEach
  void forgetEverything() {
    company.forgetEverything();
  }

  @Test
  void aHoldKeepsItsDayItsReasonAndWhoPlacedIt() {
    CustomerHold hold = place("Big order under way");

    assertThat(hold.kind()).isEqualTo(HoldKind.HOLD);
    assertThat(hold.since()).isEqualTo(today);
    assertThat(hold.reason()).contains("Big order under way");
    assertThat(hold.placedBy()).isEqualTo("claire");
    assertThat(hold.active()).isTrue();
    assertThat(all()).containsExactly(hold);
  }

  @Test
  void aCustomerOnHoldIsNotPutOnHoldTwice() {
    CustomerHold first = place(null);

    assertThat(found(holds -> holds.place(customer.id(), "again"))).isEmpty();
    assertThat(all()).containsExactly(first);
  }

  @Test
  void aHoldDoesNotStandInTheWayOfAnInsolvencyNorTheOtherWayRound() {
    place(null);
    assertThat(found(holds -> holds.declareInsolvency(customer.id(), today, null))).isPresent();
    assertThat(found(holds -> holds.declareInsolvency(customer.id(), today, null))).isEmpty();

    assertThat(all()).extracting(CustomerHold::kind).contains(HoldKind.HOLD, HoldKind.INSOLVENCY);
    company.night(today);
    assertThat(company.reasonOf("F-1")).isEqualTo(Reason.INSOLVENCY);
  }

  @Test
  void anInsolvencyMakesOneTaskDueTwoMonthsAfterItsPublication() {
    LocalDate published = LocalDate.of(2026, 6, 30);

    in(holds -> holds.declareInsolvency(customer.id(), published, "Court of Lyon"));
    company.night(today);

    assertThat(tasks())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.kind()).isEqualTo(TaskKind.CLAIM_DECLARATION);
              assertThat(task.dueOn()).isEqualTo(LocalDate.of(2026, 8, 30));
              assertThat(task.createdOn()).isEqualTo(today);
              assertThat(task.invoiceId()).isEmpty();
            });
  }

  @Test
  void twoMonthsAfterTheEndOfDecemberIsTheEndOfFebruary() {
    in(holds -> holds.declareInsolvency(customer.id(), LocalDate.of(2026, 12, 31), null));

    assertThat(tasks())
        .extracting(CollectionTask::dueOn)
        .containsExactly(LocalDate.of(2027, 2, 28));
  }

  @Test
  void aSecondReleaseKeepsTheDayOfTheFirst() {
    CustomerHold hold = place(null);
    release(hold);

    today = today.plusDays(3);
    CustomerHold again = release(hold);

    assertThat(again.releasedOn()).contains(FIRST);
    assertThat(again.active()).isFalse();
  }

  @Test
  void anotherCustomersHoldIsNotReleased() {
    CustomerHold hold = place(null);
    Customer other = company.customer("C-2");

    assertThat(found(holds -> holds.release(other.id(), hold.id()))).isEmpty();
    assertThat(found(holds -> holds.release(customer.id(), hold.id() + 1))).isEmpty();
    assertThat(all()).allMatch(CustomerHold::active);
  }

  @Test
  void activeHoldsStandFirstThenTheNewest() {
    CustomerHold oldest = place("first");
    release(oldest);
    today = today.plusDays(1);
    CustomerHold newer = place("second");
    release(newer);
    CustomerHold active = in(holds -> holds.declareInsolvency(customer.id(), FIRST, null)).get();

    assertThat(all()).containsExactly(active, newer, oldest);
  }

  @Test
  void remindersWaitFromTheDayOfTheHoldToTheDayOfItsRelease() {
    CustomerHold hold = place(null);
    assertThat(company.night(today).dispatches()).isZero();
    assertThat(company.reasonOf("F-1")).isEqualTo(Reason.CUSTOMER_HOLD);

    today = today.plusDays(9);
    release(hold);

    assertThat(company.night(today).dispatches()).isEqualTo(1);
  }

  private CustomerHold place(String reason) {
    return in(holds -> holds.place(customer.id(), reason)).orElseThrow();
  }

  private CustomerHold release(CustomerHold hold) {
    return in(holds -> holds.release(customer.id(), hold.id())).orElseThrow();
  }

  private List<CustomerHold> all() {
    return in(holds -> holds.of(customer.id()));
  }

  private List<CollectionTask> tasks() {
    return database.query(
        entities ->
            entities
                .createQuery("select t from CollectionTask t", CollectionTask.class)
                .getResultList());
  }

  private Optional<CustomerHold> found(Function<CustomerHolds, Optional<CustomerHold>> use) {
    return in(use);
  }

  private <T> T in(Function<CustomerHolds, T> use) {
    return database.query(
        entities ->
            use.apply(
                new CustomerHolds(
                    entities,
                    () ->
                        Clock.fixed(today.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                    Caller.named("claire"))));
  }
}
