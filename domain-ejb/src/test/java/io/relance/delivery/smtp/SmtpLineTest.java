package io.relance.delivery.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.Answer;
import io.relance.delivery.OutgoingDispatch;
import io.relance.delivery.document.Attachment;
import io.relance.delivery.document.DocumentKind;
import io.relance.delivery.smtp.ScriptedSmtpServer.Stage;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.OutgoingMessage;
import io.relance.reminder.decision.Recipient;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpLineTest {

  private final ScriptedSmtpServer server = new ScriptedSmtpServer();
  private final SmtpLine line =
      new SmtpLine(
          Session.getInstance(server.session(Duration.ofMillis(500))),
          dispatch -> Optional.empty());

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
          RCPT | 450 4.7.1 greylisted
          RCPT | 550 5.1.1 no such user
          """)
  void theRelaysOwnWordsAreKept(Stage stage, String reply) {
    server.saying(stage, reply);

    assertThat(delivered(mail("a@x.example")))
        .isIn(
            new Answer.RefusedForNow(reply),
            new Answer.Refused(DeliveryFailure.BAD_RECIPIENT, reply));
    assertThat(server.accepted()).isEmpty();
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
  void aMailFollowsThoseBeforeIt() {
    OutgoingDispatch first = mail("a@x.example");

    delivered(
        new OutgoingDispatch(
            43,
            first.message(),
            first.date(),
            List.of("<dispatch-1@relance.example>", "<dispatch-7@relance.example>"),
            null,
            List.of()));

    assertThat(header("In-Reply-To")).isEqualTo("<dispatch-7@relance.example>");
    assertThat(header("References"))
        .isEqualTo("<dispatch-1@relance.example> <dispatch-7@relance.example>");
  }

  @Test
  void theFirstMailFollowsNone() {
    delivered(mail("a@x.example"));

    assertThat(server.accepted().get(0)).doesNotContain("In-Reply-To").doesNotContain("References");
  }

  @Test
  void aBlindCopyReachesWhoGetsItAndNobodySeesThat() {
    OutgoingDispatch mail = mail("a@x.example");

    delivered(
        new OutgoingDispatch(
            42, mail.message(), mail.date(), List.of(), "chief@relance.example", List.of()));

    assertThat(server.recipients()).containsExactly("a@x.example", "chief@relance.example");
    assertThat(server.accepted().get(0)).doesNotContain("chief@relance.example");
  }

  @Test
  void whatGoesAlongFollowsTheTextUnderItsNameByteForByte() throws Exception {
    byte[] pdf = new byte[70_000];
    new Random(1).nextBytes(pdf);
    OutgoingDispatch mail = mail("a@x.example");

    delivered(
        new OutgoingDispatch(
            42,
            mail.message(),
            mail.date(),
            List.of(),
            null,
            List.of(new Attachment("Facture FA-1.pdf", DocumentKind.INVOICE, pdf, 1L))));

    MimeMessage taken =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(server.accepted().get(0).getBytes(ISO_8859_1)));
    MimeMultipart parts = (MimeMultipart) taken.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/mixed");
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Facture FA-1.pdf");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf);
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

    delivered(
        new OutgoingDispatch(
            42, message, Instant.parse("2026-11-21T09:00:00Z"), List.of(), null, List.of()));

    assertThat(server.accepted().get(0).lines()).noneMatch(header -> header.matches("B?[Cc]c:.*"));
  }

  private String header(String name) {
    return server
        .accepted()
        .get(0)
        .replaceAll("\\r?\\n[ \\t]+", " ")
        .lines()
        .filter(one -> one.startsWith(name + ": "))
        .map(one -> one.substring(name.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  private Answer delivered(OutgoingDispatch mail) {
    assertThat(line.connect()).isEmpty();
    return line.send(mail);
  }

  private static OutgoingDispatch mail(String address) {
    return new OutgoingDispatch(
        42,
        new OutgoingMessage(
            "<dispatch-42@relance.example>",
            new OutgoingMessage.Sender("claire@relance.example", "Claire Fontaine"),
            new Recipient(7L, "Anne O'Brien", address),
            "Facture F-1 échue",
            "<html><body><p>Bonjour</p></body></html>"),
        Instant.parse("2026-11-21T09:00:00Z"),
        List.of());
  }
}
