package io.relance.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.Envelope;
import io.relance.delivery.Envelopes;
import io.relance.delivery.OutgoingDispatch;
import io.relance.delivery.smtp.ScriptedSmtpServer.Stage;
import io.relance.reminder.OutgoingMessage;
import io.relance.reminder.decision.Recipient;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

  private static final String OFFERING_REPORTS = "250-scripted\r\n250 DSN";

  private final ScriptedSmtpServer server = new ScriptedSmtpServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void eachMailComesBackToAnAddressOfItsOwn() {
    send(id -> Optional.of(envelope(id)), 7, 8);

    assertThat(said("MAIL"))
        .containsExactly(
            "MAIL FROM:<bounces+d7@relance.example>", "MAIL FROM:<bounces+d8@relance.example>");
    assertThat(server.accepted().get(0)).contains("X-Relance-Return: d7").contains("From: Claire");
  }

  @Test
  void aRelayThatReportsIsAskedForFailuresAndDelays() {
    server.saying(Stage.EHLO, OFFERING_REPORTS);

    send(id -> Optional.of(envelope(id)), 7);

    assertThat(said("MAIL"))
        .containsExactly("MAIL FROM:<bounces+d7@relance.example> RET=HDRS ENVID=d7");
    assertThat(said("RCPT")).containsExactly("RCPT TO:<a@x.example> NOTIFY=FAILURE,DELAY");
  }

  @Test
  void withoutAnAddressForItMailComesBackToItsSender() {
    server.saying(Stage.EHLO, OFFERING_REPORTS);

    send(id -> Optional.empty(), 7);

    assertThat(said("MAIL")).containsExactly("MAIL FROM:<claire@relance.example>");
    assertThat(said("RCPT")).containsExactly("RCPT TO:<a@x.example>");
  }

  @Test
  void whatOneLineWritesOutsideNoOtherDoes() {
    Session shared = Session.getInstance(server.session(Duration.ofSeconds(5)));

    SmtpLine line = new SmtpLine(shared, id -> Optional.of(envelope(id)));
    line.connect();
    line.send(mail(7));
    line.close();

    assertThat(shared.getProperty("mail.smtp.from")).isNull();
  }

  private void send(Envelopes envelopes, long... dispatches) {
    SmtpLine line =
        new SmtpLine(Session.getInstance(server.session(Duration.ofSeconds(5))), envelopes);
    assertThat(line.connect()).isEmpty();
    for (long id : dispatches) {
      line.send(mail(id));
    }
    line.close();
  }

  private List<String> said(String verb) {
    return server.commands().stream().filter(command -> command.startsWith(verb)).toList();
  }

  private static Envelope envelope(long id) {
    return new Envelope("bounces+d" + id + "@relance.example", "d" + id, "X-Relance-Return");
  }

  private static OutgoingDispatch mail(long id) {
    return new OutgoingDispatch(
        id,
        new OutgoingMessage(
            "<dispatch-%d@relance.example>".formatted(id),
            new OutgoingMessage.Sender("claire@relance.example", "Claire Fontaine"),
            new Recipient(7L, "Anne", "a@x.example"),
            "Facture",
            "<html><body><p>Bonjour</p></body></html>"),
        Instant.parse("2026-11-21T09:00:00Z"),
        List.of());
  }
}
