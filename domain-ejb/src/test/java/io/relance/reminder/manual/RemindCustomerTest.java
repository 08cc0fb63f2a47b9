package io.relance.reminder.manual;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.collection.Disputes;
import io.relance.delivery.DeliveringCompany;
import io.relance.delivery.OutgoingDispatch;
import io.relance.delivery.RelayFake;
import io.relance.receivable.Invoice;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.manual.ManualFault.Code;
import io.relance.reminder.manual.Reminding.Done;
import io.relance.reminder.manual.Reminding.Refused;
import io.relance.scenario.DraftProblem;
import io.relance.scenario.Grouping;
import io.relance.scenario.MessageText;
import io.relance.testing.H2Database;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person writes to a customer, between two stages of its scenario. */
class RemindCustomerTest {

  private static final MessageText TEXT =
      new MessageText(
          "Votre facture [[!Number]]", "<p>Bonjour, il reste [[!BalanceDue]] à régler.</p>");

  @RegisterExtension static final H2Database database = new H2Database();

  private final RelayFake relay = new RelayFake();
  private final DeliveringCompany company = new DeliveringCompany(database).sendingBy(relay);
  private Invoice invoice;

  @BeforeEach
  void theFirstReminderHasLeft() {
    company.open(Grouping.PER_INVOICE);
    company.itIs(OPENING);
    invoice = company.owes("C-1", "F-1");
    company.ledger().night(NIGHT);
    company.deliver();
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void itLeavesOnceInTheThreadOfTheInvoiceWithTheAmountsOfTheMoment() {
    Done done = done(order().build());
    company.ledger().pay(invoice, "50.00", NIGHT);

    company.deliver();
    company.deliver();

    assertThat(relay.taken()).hasSize(2);
    OutgoingDispatch mail = relay.taken().get(1);
    assertThat(mail.dispatchId()).isEqualTo(done.dispatchId());
    assertThat(mail.earlier()).containsExactly(relay.taken().get(0).message().messageId());
    assertThat(mail.message().subject()).isEqualTo("Votre facture F-1");
    assertThat(mail.message().body()).contains("70,00");
    assertThat(mail.message().sender().address()).isEqualTo("claire@relance.example");
    assertThat(company.newestDispatch().state()).isEqualTo(DispatchState.SENT);
  }

  @Test
  void itLeavesInWorkingHoursUnlessAPersonWantsItAtOnce() {
    company.itIs(NIGHT.atTime(22, 0));

    assertThat(done(order().build()).leavesAt()).isEqualTo(NIGHT.plusDays(1).atTime(9, 0));
    assertThat(done(order().to("chef@example.org").atAnyHour().build()).leavesAt())
        .isEqualTo(NIGHT.atTime(22, 0));
    company.deliver();

    assertThat(relay.taken()).hasSize(2);
  }

  @Test
  void itGoesToTheAddressThatWasChosenAndUnseenToAnother() {
    done(order().to("chef@example.org").copy("moi@relance.example").build());

    company.deliver();

    OutgoingDispatch mail = relay.taken().get(1);
    assertThat(mail.message().recipient().address()).isEqualTo("chef@example.org");
    assertThat(mail.blindCopy()).isEqualTo("moi@relance.example");
  }

  @Test
  void whatIsPaidMeanwhileIsNotReminded() {
    done(order().build());
    company.ledger().pay(invoice, "120.00", NIGHT);

    company.deliver();

    assertThat(company.newestDispatch().state()).isEqualTo(DispatchState.CANCELLED);
    assertThat(company.newestDispatch().reason()).contains(Reason.PAID);
    assertThat(relay.taken()).hasSize(1);
  }

  @Test
  void aPersonMayPassOverAHoldThatTheyHaveSeenAndNoOther() {
    tick();
    Remindable seen = prospect().overdue().get(0);
    assertThat(seen.hold()).contains(Reason.DO_NOT_REMIND);
    assertThat(seen.allowed()).isTrue();
    done(order().build());
    company.deliver();
    assertThat(relay.taken()).hasSize(2);

    done(order().build());
    company.bean(Disputes.class).open(invoice.id(), NIGHT, "Casse");
    company.deliver();

    assertThat(company.newestDispatch().reason()).contains(Reason.DISPUTE);
    assertThat(relay.taken()).hasSize(2);
  }

  @Test
  void theScenarioGoesOnAsIfNothingHadBeenSent() {
    done(order().build());

    company.ledger().night(NIGHT.plusDays(15));

    assertThat(company.positionOf(invoice).stagesHad()).isEqualTo(2);
  }

  @Test
  void theScenarioCountsItsNextPauseFromItIfThePersonSaysSo() {
    LocalDate later = NIGHT.plusDays(5);
    company.itIs(later.atTime(9, 0));
    done(order().restartingThePause().build());

    company.ledger().night(NIGHT.plusDays(15));
    assertThat(company.positionOf(invoice).stagesHad()).isEqualTo(1);
    assertThat(company.positionOf(invoice).nextOn()).contains(later.plusDays(15));

    company.ledger().night(later.plusDays(15));
    assertThat(company.positionOf(invoice).stagesHad()).isEqualTo(2);
    assertThat(company.positionOf(invoice).facts().restartedOn()).isNull();
  }

  @Test
  void aLaterStageDoesNotTakeItsPlace() {
    company.itIs(NIGHT.plusDays(14).atTime(22, 0));
    done(order().build());

    company.ledger().night(NIGHT.plusDays(15));

    assertThat(company.dispatches())
        .filteredOn(ReminderDispatch::isByHand)
        .extracting(ReminderDispatch::state)
        .containsExactly(DispatchState.READY);
  }

  @Test
  void whatIsWrongIsToldAllAtOnceAndNothingIsWritten() {
    ManualOrder wrong =
        new ManualOrder(
            "C-1",
            Set.of("F-404"),
            "no address",
            "a@b.example\r\nBcc: c@d.example",
            new MessageText("", "<p>[[!Echeance]]</p>"),
            "nobody",
            false,
            false);

    Refused refused = (Refused) company.bean(RemindCustomer.class).remind(wrong);

    assertThat(refused.faults())
        .extracting(ManualFault::field, ManualFault::code)
        .containsExactlyInAnyOrder(
            tuple("invoices", Code.NOT_OVERDUE),
            tuple("address", Code.BAD_EMAIL),
            tuple("blindCopy", Code.BAD_EMAIL),
            tuple("sender", Code.SENDER_UNKNOWN));
    assertThat(refused.words())
        .extracting(DraftProblem::code)
        .contains(DraftProblem.Code.SUBJECT_MISSING, DraftProblem.Code.UNKNOWN_MERGE_FIELD);
    assertThat(company.dispatches()).hasSize(1);
  }

  @Test
  void aMergeFieldWithoutAValueIsToldBeforeAnythingIsWritten() {
    ManualOrder order =
        order().saying(new MessageText("Facture", "<p>[[!PaymentLink]]</p>")).build();

    Refused refused = (Refused) company.bean(RemindCustomer.class).remind(order);

    assertThat(refused.faults()).extracting(ManualFault::code).containsExactly(Code.VALUE_MISSING);
  }

  @Test
  void aPersonTakesItBackBeforeItHasLeftAndNotAfter() {
    long dispatch = done(order().build()).dispatchId();

    assertThat(company.bean(RemindCustomer.class).withdraw("C-1", dispatch)).isTrue();
    company.deliver();

    assertThat(company.newestDispatch().reason()).contains(Reason.WITHDRAWN);
    assertThat(relay.taken()).hasSize(1);
    assertThat(company.bean(RemindCustomer.class).withdraw("C-1", dispatch)).isFalse();
    assertThat(company.bean(RemindCustomer.class).withdraw("C-1", company.dispatches().get(0).id()))
        .isFalse();
  }

  @Test
  void whoTakesItBackTakesBackTheRestartOfThePauseToo() {
    company.itIs(NIGHT.plusDays(5).atTime(9, 0));
    long dispatch = done(order().restartingThePause().build()).dispatchId();
    assertThat(company.positionOf(invoice).facts().restartedOn()).isEqualTo(NIGHT.plusDays(5));

    company.bean(RemindCustomer.class).withdraw("C-1", dispatch);

    assertThat(company.positionOf(invoice).facts().restartedOn()).isNull();
  }

  @Test
  void anotherCustomersIsLeftAlone() {
    company.owes("C-2", "F-2");
    long dispatch = done(order().build()).dispatchId();

    assertThat(company.bean(RemindCustomer.class).withdraw("C-2", dispatch)).isFalse();
  }

  @Test
  void theSameIsNotWrittenTwiceWhileItWaits() {
    done(order().build());

    Refused refused = (Refused) company.bean(RemindCustomer.class).remind(order().build());

    assertThat(refused.faults())
        .extracting(ManualFault::code)
        .containsExactly(Code.WAITING_ALREADY);
    assertThat(company.dispatches()).hasSize(2);
  }

  @Test
  void whatIsWrittenIsCleaned() {
    done(
        order()
            .saying(new MessageText("Facture", "<p>Bonjour<script>alert(1)</script></p>"))
            .build());

    company.deliver();

    assertThat(relay.taken().get(1).message().body()).contains("Bonjour").doesNotContain("alert");
  }

  @Test
  void thePreviewReadsAsTheMailWill() {
    assertThat(company.bean(RemindCustomer.class).preview(order().build()))
        .hasValueSatisfying(
            preview -> {
              assertThat(preview.language()).isEqualTo("fr");
              assertThat(preview.message().subject()).isEqualTo("Votre facture F-1");
              assertThat(preview.message().body()).contains("120,00");
            });
    assertThat(company.dispatches()).hasSize(1);
  }

  private Prospect prospect() {
    return company.bean(RemindCustomer.class).prospect("C-1").orElseThrow();
  }

  private Done done(ManualOrder order) {
    return (Done) company.bean(RemindCustomer.class).remind(order);
  }

  private void tick() {
    company.change(entities -> entities.find(Invoice.class, invoice.id()).doNotRemind(true));
  }

  private static Ordering order() {
    return new Ordering();
  }

  /** A reminder of F-1 in the words of {@link #TEXT}, to whom the rules propose. */
  private static final class Ordering {

    private MessageText text = TEXT;
    private String address;
    private String copy;
    private boolean atAnyHour;
    private boolean restarting;

    Ordering saying(MessageText other) {
      text = other;
      return this;
    }

    Ordering to(String chosen) {
      address = chosen;
      return this;
    }

    Ordering copy(String unseen) {
      copy = unseen;
      return this;
    }

    Ordering atAnyHour() {
      atAnyHour = true;
      return this;
    }

    Ordering restartingThePause() {
      restarting = true;
      return this;
    }

    ManualOrder build() {
      return new ManualOrder(
          "C-1", Set.of("F-1"), address, copy, text, "finance", atAnyHour, restarting);
    }
  }
}
