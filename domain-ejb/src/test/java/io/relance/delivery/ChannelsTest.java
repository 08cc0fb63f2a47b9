package io.relance.delivery;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.reminder.Channel.EMAIL;
import static io.relance.reminder.Channel.LETTER;
import static io.relance.reminder.Channel.SMS;
import static io.relance.reminder.DispatchState.FAILED;
import static io.relance.reminder.DispatchState.READY;
import static io.relance.reminder.DispatchState.RETRY;
import static io.relance.reminder.DispatchState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.collection.CollectionTask;
import io.relance.receivable.Customer;
import io.relance.reminder.Channel;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.Step;
import io.relance.testing.H2Database;
import io.relance.time.SendingWindow;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each of three customers is to get an e-mail, an SMS and a letter, side by side. */
class ChannelsTest {

  private static final int CUSTOMERS = 3;

  @RegisterExtension static final H2Database database = new H2Database();

  private final RelayFake mail = new RelayFake(EMAIL);
  private final RelayFake sms = new RelayFake(SMS);
  private final DeliveringCompany company = new DeliveringCompany(database).sendingBy(mail);

  @BeforeEach
  void remindersAreDue() {
    company.open(
        Grouping.PER_INVOICE,
        List.of(
            new Step.Pause("p1", null, 10, PauseFrom.PREVIOUS),
            DeliveringCompany.email("m1"),
            new Step.Sms("s1", null, "Facture [[!Number]] & suite", SendingWindow.DEFAULT),
            new Step.Letter("l1", null, "<p>Facture [[!Number]]</p>")));
    for (int i = 0; i < CUSTOMERS; i++) {
      Customer customer = company.ledger().customer("C-" + i);
      String phone = "+33 6 12 34 56 7" + i;
      company.change(
          entities -> {
            Customer one = entities.find(Customer.class, customer.id());
            one.reachAt("c@example.org", phone);
            one.liveAt("1 rue du Port", "44000", "Nantes", "FR");
          });
      company.owes(customer, "F-" + i);
    }
    company.ledger().night(NIGHT);
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void whatWaitsForAChannelThatIsNotSetUpStaysReadyAndTheOthersLeave() {
    company.deliver();

    assertThat(states(EMAIL)).hasSize(CUSTOMERS).containsOnly(SENT);
    assertThat(states(SMS)).hasSize(CUSTOMERS).containsOnly(READY);
    assertThat(states(LETTER)).hasSize(CUSTOMERS).containsOnly(READY);
    assertThat(company.counts()).containsEntry("READ", 3L).doesNotContainKey("SKIPPED");
  }

  @Test
  void eachRelayIsGivenWhatIsOfItsChannel() {
    company.sendingBy(sms).deliver();

    assertThat(states(EMAIL)).containsOnly(SENT);
    assertThat(states(SMS)).containsOnly(SENT);
    assertThat(mail.taken())
        .extracting(one -> one.message().subject())
        .containsExactlyInAnyOrder("Facture F-0", "Facture F-1", "Facture F-2");
    assertThat(sms.taken())
        .extracting(one -> one.message().body())
        .containsExactlyInAnyOrder(
            "Facture F-0 & suite", "Facture F-1 & suite", "Facture F-2 & suite");
  }

  @Test
  void onlyAMailHasASenderASubjectAndAMessageIdOfItsOwn() {
    company.sendingBy(sms).deliver();

    assertThat(of(SMS))
        .allSatisfy(
            dispatch -> {
              assertThat(dispatch.senderAddress()).isEmpty();
              assertThat(dispatch.subject()).isEmpty();
              assertThat(dispatch.messageId()).isEmpty();
            });
  }

  @Test
  void anSmsNeedsNoValidatedSender() {
    company.change(
        entities ->
            entities
                .createNativeQuery("update application_user set email_validated_at = null")
                .executeUpdate());

    company.sendingBy(sms).deliver();

    assertThat(states(EMAIL)).containsOnly(RETRY);
    assertThat(states(SMS)).containsOnly(SENT);
  }

  @Test
  void anSmsGoesToTheNumberAsEveryNetworkUnderstandsItAndItsSegmentsAreCounted() {
    company.sendingBy(sms).deliver();

    assertThat(of(SMS))
        .extracting(dispatch -> dispatch.recipientAddress().orElseThrow())
        .containsExactlyInAnyOrder("+33612345670", "+33612345671", "+33612345672");
    assertThat(of(SMS)).allMatch(dispatch -> dispatch.segments().orElseThrow() == 1);
    assertThat(of(EMAIL)).allMatch(dispatch -> dispatch.segments().isEmpty());
  }

  @Test
  void aNumberThatTakesNoSmsFailsAndMakesATaskAndNothingIsHandedOver() {
    company.change(
        entities -> {
          phone(entities, "C-0", "02 40 12 34 56");
          phone(entities, "C-1", "demander à Paul");
        });

    company.sendingBy(sms).deliver();

    assertThat(sms.taken()).hasSize(1);
    assertThat(states(SMS)).containsExactlyInAnyOrder(FAILED, FAILED, SENT);
    assertThat(of(SMS))
        .extracting(dispatch -> dispatch.failureKind().orElse(null))
        .containsExactlyInAnyOrder(DeliveryFailure.NO_MOBILE, DeliveryFailure.BAD_RECIPIENT, null);
    assertThat(company.all(CollectionTask.class, "id")).hasSize(2);
  }

  @Test
  void theGatewaysNameForAMessageIsKept() {
    company
        .sendingBy(sms.answering(one -> new Answer.Accepted("gw-" + one.dispatchId())))
        .deliver();

    assertThat(of(SMS))
        .allMatch(dispatch -> dispatch.messageId().orElseThrow().equals("gw-" + dispatch.id()));
  }

  private static void phone(EntityManager entities, String customer, String phone) {
    entities
        .createQuery("select c from Customer c where c.number = :number", Customer.class)
        .setParameter("number", customer)
        .getSingleResult()
        .reachAt("c@example.org", phone);
  }

  @Test
  void aGatewayThatIsAwayRestsAloneAndKeepsNoMail() {
    company.sendingBy(sms.refusing(Integer.MAX_VALUE)).deliver();

    assertThat(states(EMAIL)).containsOnly(SENT);
    assertThat(states(SMS)).containsExactlyInAnyOrder(RETRY, READY, READY);
    assertThat(channels()).extracting(ChannelStatus::channel).containsExactly(EMAIL, SMS, LETTER);
    assertThat(channels()).extracting(ChannelStatus::setUp).containsExactly(true, true, false);
    assertThat(channels())
        .extracting(ChannelStatus::words)
        .containsExactly(null, "Connection refused", null);
  }

  @Test
  void aDeliveryThatBeginsByItselfLeavesAGatewayThatRestsAlone() {
    company.sendingBy(sms.refusing(Integer.MAX_VALUE)).deliver();

    assertThat(company.bean(Delivery.class).channels(true)).containsExactly(EMAIL);
    assertThat(company.bean(Delivery.class).channels(false)).containsExactly(EMAIL, SMS);

    company.after(Duration.ofMinutes(2));
    assertThat(company.bean(Delivery.class).channels(true)).containsExactly(EMAIL, SMS);
  }

  @Test
  void ratesAreCountedForEachChannelAndDomainsForMailOnly() {
    company.bean(SendingSwitch.class).limit(new SendingRates(2, 1));
    company.sendingBy(sms);

    assertThat(claimed(EMAIL)).hasSize(1);
    assertThat(claimed(SMS)).hasSize(2);
    assertThat(claimed(SMS)).isEmpty();
  }

  private List<Long> claimed(Channel channel) {
    return company.bean(DispatchQueue.class).claim(channel, company.order(), 50).ids();
  }

  private List<ChannelStatus> channels() {
    return company.bean(SendingSwitch.class).status().channels();
  }

  private List<DispatchState> states(Channel channel) {
    return of(channel).stream().map(ReminderDispatch::state).toList();
  }

  private List<ReminderDispatch> of(Channel channel) {
    return company.dispatches().stream().filter(dispatch -> dispatch.channel() == channel).toList();
  }
}
