package io.relance.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.receivable.Invoice;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.night.SmallCompany;
import io.relance.testing.H2Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DisputesTest {

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
  void aDisputeKeepsItsDayItsReasonAndWhoRecordedIt() {
    Dispute dispute = open(FIRST.minusDays(2), "Two pallets broken");

    assertThat(dispute.open()).isTrue();
    assertThat(dispute.openedOn()).isEqualTo(FIRST.minusDays(2));
    assertThat(dispute.reason()).contains("Two pallets broken");
    assertThat(dispute.openedBy()).isEqualTo("claire");
    assertThat(all()).containsExactly(dispute);
  }

  @Test
  void anInvoiceIsRemindedOnTheDayOnWhichItsDisputeIsClosed() {
    Dispute dispute = open(FIRST, null);
    assertThat(company.night(FIRST).dispatches()).isZero();
    assertThat(company.reasonOf("F-1")).isEqualTo(Reason.DISPUTE);

    change(dispute, one -> one.close(FIRST.plusDays(4)));

    assertThat(company.night(FIRST.plusDays(4)).dispatches()).isEqualTo(1);
  }

  @Test
  void ofTwoDisputesTheOneThatIsStillOpenHolds() {
    Dispute closed = open(FIRST, null);
    open(FIRST, "Another matter");
    change(closed, one -> one.close(FIRST));

    assertThat(company.night(FIRST).dispatches()).isZero();
    assertThat(company.reasonOf("F-1")).isEqualTo(Reason.DISPUTE);
  }

  @Test
  void aDisputeMayBeClosedOnTheDayOnWhichItWasOpenedAndNoDaySooner() {
    Dispute dispute = open(FIRST, null);

    assertThatThrownBy(() -> change(dispute, one -> one.close(FIRST.minusDays(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-09-11");
    assertThat(all()).allMatch(Dispute::open);

    assertThat(change(dispute, one -> one.close(FIRST)).orElseThrow().closedOn()).contains(FIRST);
  }

  @Test
  void theDayOfItsClosingAndItsReasonCanBeCorrected() {
    Dispute dispute = open(FIRST, "Price");
    change(dispute, one -> one.close(FIRST.plusDays(9)));

    change(
        dispute,
        one -> {
          one.close(FIRST.plusDays(2));
          one.explain(null);
        });

    assertThat(all())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.closedOn()).contains(FIRST.plusDays(2));
              assertThat(one.reason()).isEmpty();
            });
  }

  @Test
  void anotherInvoicesDisputeIsNotChanged() {
    Dispute dispute = open(FIRST, null);

    assertThat(
            found(
                disputes ->
                    disputes.change(invoice.id() + 1, dispute.id(), one -> one.close(FIRST))))
        .isEmpty();
    assertThat(
            found(
                disputes ->
                    disputes.change(invoice.id(), dispute.id() + 1, one -> one.close(FIRST))))
        .isEmpty();
    assertThat(all()).allMatch(Dispute::open);
  }

  @Test
  void theNewestStandsFirst() {
    Dispute old = open(FIRST.minusDays(5), null);
    Dispute newest = open(FIRST, null);
    Dispute older = open(FIRST.minusDays(5), null);

    assertThat(all()).containsExactly(newest, older, old);
  }

  private Dispute open(LocalDate on, String reason) {
    return in(disputes -> disputes.open(invoice.id(), on, reason));
  }

  private Optional<Dispute> change(Dispute dispute, Consumer<Dispute> change) {
    return in(disputes -> disputes.change(invoice.id(), dispute.id(), change));
  }

  private List<Dispute> all() {
    return in(disputes -> disputes.of(invoice.id()));
  }

  private static Optional<Dispute> found(Function<Disputes, Optional<Dispute>> use) {
    return in(use);
  }

  private static <T> T in(Function<Disputes, T> use) {
    return database.query(entities -> use.apply(new Disputes(entities, Caller.named("claire"))));
  }
}
