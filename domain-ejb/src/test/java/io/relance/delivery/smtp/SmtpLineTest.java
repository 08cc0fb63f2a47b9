package io.relance.delivery.smtp;

import static io.relance.delivery.smtp.ScriptedSmtpServer.DROP;
import static io.relance.delivery.smtp.ScriptedSmtpServer.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.Answer;
import io.relance.delivery.OutgoingMail;
import io.relance.delivery.smtp.ScriptedSmtpServer.Stage;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.OutgoingMessage;
import io.relance.reminder.decision.Recipient;
import jakarta.mail.Session;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpLineTest {

  private final ScriptedSmtpServer server = new ScriptedSmtpServer();
  private final SmtpLine line = new SmtpLine(Session.getInstance(server.session()));

  @AfterEach
  void close() {
    line.close();
    server.close();
  }

  @Test
  void aMessageThatIsTakenOverIsAcceptedOnce() {
    assertThat(delivered(mail("a@x.example"))).isEqualTo(new Answer.Accepted());
    assertThat(server.accepted()).hasSize(1);
  }

  @Test
  void oneConnectionServesManyMessages() {
    for (int i = 0; i < 5; i++) {
      assertThat(delivered(mail("a@x.example"))).isEqualTo(new Answer.Accepted());
    }

    assertThat(server.accepted()).hasSize(5);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aLostConnectionIsOpenedAgain() {
    delivered(mail("a@x.example"));
    server.hangUp();

    assertThat(delivered(mail("a@x.example"))).isEqualTo(new Answer.Accepted());
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void aRelayThatIsNotThereIsToldBeforeAnythingIsSent() {
    server.close();

    assertThat(line.connect()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GREETING | 421 too busy
          GREETING | 554 no service
          GREETING | drop
          EHLO     | drop
          """)
  void aRelayThatDoesNotOpenIsToldBeforeAnythingIsSent(Stage stage, String reply) {
    server.saying(stage, reply);

    assertThat(line.connect()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MAIL      | 421 4.3.2 shutting down
          MAIL      | 450 4.7.1 greylisted
          MAIL      | 451 local error
          MAIL      | 452 4.3.1 disk full
          MAIL      | 530 5.7.0 login first
          MAIL      | 535 5.7.8 login refused
          RCPT      | 421 shutting down
          RCPT      | 450 4.2.1 mailbox busy
          RCPT      | 451 4.7.1 greylisted, come back
          RCPT      | 452 4.5.3 too many recipients
          DATA      | 421 shutting down
          DATA      | 451 4.3.0 queue error
          FINAL_DOT | 421 shutting down
          FINAL_DOT | 450 4.7.0 not now
          FINAL_DOT | 451 4.3.0 try again
          FINAL_DOT | 452 4.3.1 disk full
          """)
  void aReplyOfClassFourIsForNow(Stage stage, String reply) {
    server.saying(stage, reply);

    assertThat(delivered(mail("a@x.example"))).isEqualTo(new Answer.RefusedForNow(reply));
    assertThat(server.accepted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MAIL      | 550 5.7.1 sender not allowed           | POLICY
          MAIL      | 553 5.1.8 sender domain unknown        | POLICY
          MAIL      | 552 5.3.4 message too big              | REFUSED_CONTENT
          MAIL      | 501 syntax                             | POLICY
          RCPT      | 550 5.1.1 no such user                 | BAD_RECIPIENT
          RCPT      | 550 no such user                       | BAD_RECIPIENT
          RCPT      | 551 5.1.6 moved away                   | BAD_RECIPIENT
          RCPT      | 553 mailbox name not allowed           | BAD_RECIPIENT
          RCPT      | 550 5.2.1 mailbox disabled             | BAD_RECIPIENT
          RCPT      | 552 5.2.2 mailbox full                 | BAD_RECIPIENT
          RCPT      | 554 5.7.1 relay access denied          | POLICY
          RCPT      | 550 5.7.1 blocked by a list            | POLICY
          DATA      | 554 5.5.1 no valid recipients          | POLICY
          FINAL_DOT | 552 5.2.3 message too long             | REFUSED_CONTENT
          FINAL_DOT | 554 5.6.0 malformed                    | REFUSED_CONTENT
          FINAL_DOT | 550 5.7.1 spam                         | POLICY
          FINAL_DOT | 554 looks like spam                    | REFUSED_CONTENT
          """)
  void aReplyOfClassFiveIsForGoodAndOfAKind(Stage stage, String reply, DeliveryFailure kind) {
    server.saying(stage, reply);

    assertThat(delivered(mail("a@x.example"))).isEqualTo(new Answer.Refused(kind, reply));
    assertThat(server.accepted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"MAIL," + DROP, "RCPT," + DROP, "DATA," + DROP, "MAIL," + SILENCE, "DATA," + SILENCE})
  void aConnectionThatEndsBeforeTheMessageWasHandedOverIsForNow(Stage stage, String end) {
    server.saying(stage, end);

    assertThat(delivered(mail("a@x.example"))).isInstanceOf(Answer.RefusedForNow.class);
  }

  @ParameterizedTest
  @CsvSource({DROP, SILENCE})
  void noAnswerAfterTheFinalDotIsNoAnswer(String end) {
    server.saying(Stage.FINAL_DOT, end);

    assertThat(delivered(mail("a@x.example"))).isInstanceOf(Answer.NoAnswer.class);
  }

  @Test
  void afterARefusalTheNextMessageGoesOn() {
    server.saying(Stage.RCPT, "550 5.1.1 no such user");
    delivered(mail("nobody@x.example"));
    server.saying(Stage.RCPT, "250 ok");

    assertThat(delivered(mail("a@x.example"))).isEqualTo(new Answer.Accepted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no address", "", "a@x.example, b@x.example", "a@x.example\r\nBcc: b@x.example"})
  void whatIsNoSingleAddressNeverReachesTheRelay(String address) {
    assertThat(delivered(mail(address)))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.kind()).isEqualTo(DeliveryFailure.BAD_RECIPIENT));
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  void theHeadersAreThoseOfTheDispatch() {
    delivered(mail("a@x.example"));

    assertThat(header("Message-ID")).isEqualTo("<dispatch-42@relance.example>");
    assertThat(header("X-Relance-Dispatch")).isEqualTo("42");
    assertThat(header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header("From")).contains("Claire Fontaine").contains("<claire@relance.example>");
    assertThat(header("Reply-To")).contains("<claire@relance.example>");
    assertThat(header("To")).contains("<a@x.example>");
    assertThat(header("Date")).contains("21 Nov 2026");
    assertThat(server.accepted().get(0)).contains("text/plain").contains("text/html");
  }

  @Test
  void nothingInASubjectOrNameBeginsAnotherHeader() {
    OutgoingMessage message =
        new OutgoingMessage(
            "<dispatch-42@relance.example>",
            new OutgoingMessage.Sender("claire@relance.example", "Claire\r\nBcc: x@x.example"),
            new Recipient(null, "Anne\nCc: y@x.example", "a@x.example"),
            "Rappel\r\nBcc: z@x.example",
            "<p>Bonjour</p>");

    delivered(new OutgoingMail(42, message, Instant.parse("2026-11-21T09:00:00Z")));

    assertThat(server.accepted().get(0).lines()).noneMatch(header -> header.matches("B?[Cc]c:.*"));
  }

  private String header(String name) {
    return server
        .accepted()
        .get(0)
        .lines()
        .filter(one -> one.startsWith(name + ": "))
        .map(one -> one.substring(name.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  private Answer delivered(OutgoingMail mail) {
    assertThat(line.connect()).isEmpty();
    return line.send(mail);
  }

  private static OutgoingMail mail(String address) {
    return new OutgoingMail(
        42,
        new OutgoingMessage(
            "<dispatch-42@relance.example>",
            new OutgoingMessage.Sender("claire@relance.example", "Claire Fontaine"),
            new Recipient(7L, "Anne O'Brien", address),
            "Facture F-1 échue",
            "<html><body><p>Bonjour</p></body></html>"),
        Instant.parse("2026-11-21T09:00:00Z"));
  }
}
