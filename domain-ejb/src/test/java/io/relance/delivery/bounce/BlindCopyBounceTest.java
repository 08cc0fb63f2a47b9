package io.relance.delivery.bounce;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.DeliveringCompany;
import io.relance.delivery.RelayFake;
import io.relance.delivery.bounce.BounceMailbox.Letter;
import io.relance.delivery.bounce.imap.MailParts;
import io.relance.receivable.Customer;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.manual.ManualOrder;
import io.relance.reminder.manual.RemindCustomer;
import io.relance.reminder.manual.Reminding;
import io.relance.scenario.Grouping;
import io.relance.scenario.MessageText;
import io.relance.testing.H2Database;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person has written to C-1 and had a copy sent unseen: what comes back may be of either. */
class BlindCopyBounceTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private static final String CUSTOMER = "c-1@example.org";
  private static final String COPY = "moi@relance.example";
  private static final String GONE = "550 5.1.1 no such user";

  private final DeliveringCompany company =
      new DeliveringCompany(database).sendingBy(new RelayFake());
  private long letters;

  @BeforeEach
  void aReminderByHandHasLeft() {
    company.open(Grouping.PER_INVOICE);
    company.itIs(OPENING);
    company.owes("C-1", "F-1");
    company.ledger().night(NIGHT);
    company.deliver();
    ManualOrder order =
        new ManualOrder(
            "C-1",
            Set.of("F-1"),
            null,
            COPY,
            new MessageText("Facture", "<p>Bonjour</p>"),
            "finance",
            true,
            false);
    assertThat(company.bean(RemindCustomer.class).remind(order)).isInstanceOf(Reminding.Done.class);
    company.deliver();
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void whatComesBackFromTheCopyChangesNothing() {
    arrives(report(block(COPY, "failed", GONE)));

    assertNothingHasChanged();
  }

  @Test
  void aReportThatNamesNobodyCondemnsNobody() {
    arrives(report("Action: failed\nStatus: 5.1.1\n"));

    assertNothingHasChanged();
    assertThat(company.all(Bounce.class, "id")).hasSize(1);
  }

  @Test
  void aReportOnAnAddressBehindOneOfThemCondemnsNobody() {
    arrives(report(block("ailleurs@example.net", "failed", GONE)));

    assertNothingHasChanged();
  }

  @Test
  void whatComesBackFromTheCustomerFailsItEvenBehindTheCopy() {
    arrives(report(block(COPY, "failed", GONE), block(CUSTOMER, "failed", GONE)));

    assertThat(dispatch().state()).isEqualTo(DispatchState.FAILED);
    assertThat(customer().emailFailedOn()).contains(NIGHT);
  }

  @Test
  void eachIsJudgedByItsOwnBlock() {
    arrives(
        report(
            block(COPY, "failed", GONE), block(CUSTOMER, "failed", "550 5.7.1 blocked as spam")));

    assertThat(dispatch().state()).isEqualTo(DispatchState.FAILED);
    assertThat(dispatch().failure()).hasValueSatisfying(said -> assertThat(said).contains("spam"));
    assertThat(customer().emailFailedOn()).isEmpty();
  }

  @Test
  void whatReachedTheCustomerIsNotFailedByTheCopy() {
    arrives(report(block(CUSTOMER, "delivered", "250 2.0.0 ok"), block(COPY, "failed", GONE)));

    assertNothingHasChanged();
  }

  private void assertNothingHasChanged() {
    assertThat(dispatch().state()).isEqualTo(DispatchState.SENT);
    assertThat(customer().emailFailedOn()).isEmpty();
  }

  private ReminderDispatch dispatch() {
    return company.newestDispatch();
  }

  private Customer customer() {
    return company.all(Customer.class, "id").get(0);
  }

  private void arrives(String mail) {
    IncomingMail read = MailParts.of(mail.replace("\n", "\r\n").getBytes(UTF_8));
    Finding finding = new Recognition(Optional.empty()).of(read);
    assertThat(finding).isInstanceOf(Finding.Report.class);
    company
        .bean(RecordBounce.class)
        .record("bounces", new Letter(1, ++letters, Optional.of(read)), finding);
  }

  private static String block(String address, String action, String words) {
    return "Final-Recipient: rfc822; %s\nAction: %s\nStatus: %s\nDiagnostic-Code: smtp; %s\n"
        .formatted(address, action, words.split(" ", 3)[1], words);
  }

  private String report(String... blocks) {
    return """
        From: MAILER-DAEMON@mx.example (Mail Delivery System)
        Subject: Mail delivery status
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        It could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        %s
        --b
        Content-Type: text/rfc822-headers

        Message-ID: %s

        --b--
        """
        .formatted(String.join("\n", blocks), dispatch().messageId().orElseThrow());
  }
}
