package io.relance.delivery.bounce;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static io.relance.delivery.DeliveringCompany.SECOND_NIGHT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.relance.collection.CollectionTask;
import io.relance.collection.TaskKind;
import io.relance.collection.TaskState;
import io.relance.delivery.Answer;
import io.relance.delivery.DeliveringCompany;
import io.relance.delivery.DoubtVerdict;
import io.relance.delivery.RelayFake;
import io.relance.delivery.bounce.imap.ImapMailbox;
import io.relance.delivery.environment.Variables;
import io.relance.receivable.Contact;
import io.relance.receivable.Customer;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.Grouping;
import io.relance.testing.H2Database;
import io.relance.user.KeyRing;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reminder has left for C-1; what comes back lies in a mailbox on a real IMAP server. */
class CollectBouncesTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private static final String PASSWORD = "secret";
  private static final String GONE = "5.1.1";
  private static final String WORDS = "550 5.1.1 no such user";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP));
  private final RelayFake relay = new RelayFake();
  private final DeliveringCompany company = new DeliveringCompany(database).sendingBy(relay);
  private GreenMailUser user;
  private Customer customer;

  @BeforeEach
  void aReminderHasLeft() {
    server.start();
    user = server.setUser("bounces@relance.example", "bounces", PASSWORD);
    Variables variables =
        new Variables(
            ReturnAddress.PREFIX,
            Map.of(
                "RELANCE_BOUNCE_ADDRESS", "bounces@relance.example",
                "RELANCE_BOUNCE_IMAP_HOST", "localhost",
                "RELANCE_BOUNCE_IMAP_PORT", Integer.toString(server.getImap().getPort()),
                "RELANCE_BOUNCE_IMAP_TLS", "false",
                "RELANCE_BOUNCE_IMAP_USER", "bounces",
                "RELANCE_BOUNCE_IMAP_PASSWORD", PASSWORD));
    company
        .having(BounceMailbox.class, new ImapMailbox(variables))
        .having(ReturnAddress.class, new ReturnAddress(variables, company.bean(KeyRing.class)));
    company.open(Grouping.PER_INVOICE);
    customer = company.ledger().customer("C-1");
    company.owes(customer, "F-1");
    company.ledger().night(NIGHT);
    company.deliver();
    company.itIs(OPENING.plusHours(1));
  }

  @AfterEach
  void forget() {
    company.close();
    server.stop();
  }

  @Test
  void whatComesBackForGoodFailsMarksTheAddressAndMakesOneTask() throws Exception {
    arrives(report(dispatch(), "failed", GONE, WORDS));

    assertThat(collect().count(ReadOutcome.BOUNCED)).isEqualTo(1);

    assertThat(dispatch().state()).isEqualTo(DispatchState.FAILED);
    assertThat(dispatch().failureKind()).contains(DeliveryFailure.BOUNCED);
    assertThat(dispatch().failure()).contains(WORDS);
    assertThat(dispatch().sentAt()).contains(OPENING);
    assertThat(dispatch().bouncedAt()).contains(OPENING.plusHours(1));
    assertThat(customer().emailFailedOn()).contains(NIGHT);
    assertThat(customer().emailFailure()).contains(WORDS);
    assertThat(tasks())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.kind()).isEqualTo(TaskKind.ADDRESS_FAILED);
              assertThat(task.address()).contains("C-1@example.org");
              assertThat(task.dispatchId()).contains(dispatch().id());
            });
    assertThat(company.all(Bounce.class, "id"))
        .singleElement()
        .satisfies(
            bounce -> {
              assertThat(bounce.mailbox()).isEqualTo("bounces@localhost/INBOX");
              assertThat(bounce.status()).contains(GONE);
              assertThat(bounce.readAt()).isEqualTo(OPENING.plusHours(1));
            });
  }

  @Test
  void aSecondLookAndTheSameBounceOnceMoreChangeNothing() throws Exception {
    arrives(report(dispatch(), "failed", GONE, WORDS));
    collect();
    trust();
    company.itIs(OPENING.plusHours(2));

    assertThat(collect().outcomes()).isEmpty();
    arrives(report(dispatch(), "failed", GONE, WORDS));
    assertThat(collect().outcomes()).isEqualTo(Map.of(ReadOutcome.NOTED, 1L));

    assertThat(dispatch().bouncedAt()).contains(OPENING.plusHours(1));
    assertThat(customer().emailFailedOn()).isEmpty();
    assertThat(tasks()).hasSize(1);
    assertThat(company.all(Bounce.class, "id")).hasSize(1);
  }

  @Test
  void whatIsDealtWithIsPutAwayAndTheRestStaysUnreadAndFlagged() throws Exception {
    arrives(report(dispatch(), "failed", GONE, WORDS));
    arrives("From: Paul <paul@x.example>\nSubject: Question\nMessage-ID: <q@x>\n\nBonjour ?");

    collect();

    assertThat(inbox().getMessages())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.getMimeMessage().getSubject()).isEqualTo("Question");
              assertThat(left.getFlags().contains(Flags.Flag.FLAGGED)).isTrue();
              assertThat(left.getFlags().contains(Flags.Flag.SEEN)).isFalse();
            });
    assertThat(
            server
                .getManagers()
                .getImapHostManager()
                .getFolder(user, "Relance.Processed")
                .getMessageCount())
        .isEqualTo(1);
    assertThat(company.bean(Bounces.class).unmatched(0, 10))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.sender()).contains("paul@x.example");
              assertThat(mail.excerpt()).isEqualTo("Bonjour ?");
            });
    assertThat(collect().outcomes()).isEmpty();
  }

  @Test
  void noFurtherMessageChoosesTheAddress() throws Exception {
    arrives(report(dispatch(), "failed", GONE, WORDS));
    collect();

    company.ledger().night(SECOND_NIGHT);

    assertThat(company.ledger().reasonOf("F-1")).isEqualTo(Reason.NO_RECIPIENT);
    assertThat(company.dispatches()).hasSize(1);
  }

  @Test
  void theNextContactReceivesInItsPlace() throws Exception {
    Contact contact =
        company
            .ledger()
            .contact(
                customer,
                one -> {
                  one.reachAt("anne@example.org", null);
                  one.serveAs(false, true);
                });
    arrives(report(dispatch(), "failed", GONE, WORDS));
    collect();

    company.ledger().night(SECOND_NIGHT);

    assertThat(company.newestDispatch().contactId()).contains(contact.id());
  }

  @Test
  void anAddressThatAPersonTrustsIsChosenAgainAndItsTaskIsDone() throws Exception {
    arrives(report(dispatch(), "failed", GONE, WORDS));
    collect();

    trust();
    company.ledger().night(SECOND_NIGHT);

    assertThat(company.newestDispatch().recipientAddress()).contains("C-1@example.org");
    assertThat(tasks()).extracting(CollectionTask::state).containsExactly(TaskState.DONE);
    assertThat(company.all(AddressVerdict.class, "id"))
        .extracting(AddressVerdict::givenBy)
        .containsExactly("finance");
  }

  @Test
  void aNewAddressIsNotMarked() throws Exception {
    arrives(report(dispatch(), "failed", GONE, WORDS));
    collect();

    company.change(
        entities -> entities.find(Customer.class, customer.id()).reachAt("neuf@example.org", null));

    assertThat(customer().emailFailedOn()).isEmpty();
  }

  @Test
  void twoMessagesToOneAddressMakeOneTask() throws Exception {
    company.owes(customer, "F-2");
    company.ledger().night(NIGHT);
    company.itIs(OPENING.plusHours(1));
    company.deliver();
    for (ReminderDispatch one : company.dispatches()) {
      arrives(report(one, "failed", GONE, WORDS));
    }

    assertThat(collect().count(ReadOutcome.BOUNCED)).isEqualTo(2);
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void whatIsGivenUpComesBackAndTheAddressIsNotMarked() throws Exception {
    arrives(report(dispatch(), "failed", "4.4.1", "Connection timed out"));

    collect();

    assertThat(dispatch().failureKind()).contains(DeliveryFailure.BOUNCED);
    assertThat(customer().emailFailedOn()).isEmpty();
    assertThat(tasks()).extracting(CollectionTask::kind).containsExactly(TaskKind.DELIVERY_FAILED);
  }

  @Test
  void aRuleOfTheOtherServerDoesNotMarkTheAddress() throws Exception {
    arrives(report(dispatch(), "failed", "5.7.1", "554 5.7.1 blocked as spam"));

    collect();

    assertThat(dispatch().state()).isEqualTo(DispatchState.FAILED);
    assertThat(customer().emailFailedOn()).isEmpty();
  }

  @Test
  void aDelayChangesNothing() throws Exception {
    arrives(report(dispatch(), "delayed", "4.4.1", "Connection timed out"));

    assertThat(collect().outcomes()).isEqualTo(Map.of(ReadOutcome.NOTED, 1L));

    assertThat(dispatch().state()).isEqualTo(DispatchState.SENT);
    assertThat(tasks()).isEmpty();
  }

  @Test
  void aReportOfSuccessSettlesADoubt() throws Exception {
    inDoubt();
    arrives(report(company.newestDispatch(), "relayed", "2.0.0", "250 ok"));

    collect();

    assertThat(company.newestDispatch().state()).isEqualTo(DispatchState.SENT);
    assertThat(company.all(DoubtVerdict.class, "id"))
        .extracting(DoubtVerdict::givenBy)
        .containsExactly("bounces@localhost/INBOX");
  }

  @Test
  void whatIsInDoubtAndComesBackHasLeft() throws Exception {
    inDoubt();
    arrives(report(company.newestDispatch(), "failed", GONE, WORDS));

    collect();

    assertThat(company.newestDispatch().failureKind()).contains(DeliveryFailure.BOUNCED);
    assertThat(company.newestDispatch().sentAt()).isPresent();
  }

  @Test
  void oneBrokenMailStopsNoOther() throws Exception {
    arrives(
        "Content-Type: multipart/report; boundary=\n\n--\n--\nContent-Type: ;;;\n\n\u0000\u0001");
    arrives("x".repeat(2_000_000));
    arrives(report(dispatch(), "failed", GONE, WORDS));

    assertThat(collect().count(ReadOutcome.BOUNCED)).isEqualTo(1);
    assertThat(collect().outcomes()).isEmpty();
  }

  @Test
  void ofALargeMailTheBeginningIsEnough() throws Exception {
    arrives(report(dispatch(), "failed", GONE, WORDS) + "A".repeat(3_000_000));

    assertThat(collect().count(ReadOutcome.BOUNCED)).isEqualTo(1);
  }

  @Test
  void aMailboxThatDoesNotAnswerIsToldOf() {
    server.stop();

    assertThat(collect().obstacle()).isNotBlank();
  }

  private void inDoubt() {
    relay.answering(mail -> new Answer.NoAnswer("[EOF]"));
    company.owes(customer, "F-2");
    company.ledger().night(NIGHT);
    company.deliver();
    assertThat(company.newestDispatch().state()).isEqualTo(DispatchState.IN_DOUBT);
  }

  private Collected collect() {
    return company.bean(CollectBounces.class).collect().orElseThrow();
  }

  private void trust() {
    company.bean(TrustAddress.class).trust(customer.id(), "C-1@example.org");
  }

  private ReminderDispatch dispatch() {
    return company.dispatches().get(0);
  }

  private Customer customer() {
    return company.all(Customer.class, "id").get(0);
  }

  private List<CollectionTask> tasks() {
    return company.all(CollectionTask.class, "id");
  }

  private MailFolder inbox() throws FolderException {
    return server.getManagers().getImapHostManager().getInbox(user);
  }

  private void arrives(String mail) throws MessagingException {
    user.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(UTF_8))));
  }

  private String report(ReminderDispatch about, String action, String status, String words) {
    String address = about.recipientAddress().orElseThrow();
    String back = company.bean(ReturnAddress.class).of(about.id()).orElseThrow().sender();
    return """
        Return-Path: <>
        From: MAILER-DAEMON@mx.example (Mail Delivery System)
        To: %1$s
        Subject: Mail delivery status
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        <%2$s>: %5$s

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; %2$s
        Action: %3$s
        Status: %4$s
        Diagnostic-Code: smtp; %5$s

        --b
        Content-Type: text/rfc822-headers

        Message-ID: %6$s
        To: %2$s

        --b--
        """
        .formatted(back, address, action, status, words, about.messageId().orElseThrow());
  }
}
