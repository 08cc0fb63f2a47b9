package io.relance.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A reminder leaves, and comes back to a mailbox that the packaged server reads over IMAP. */
class ReturnedMailIT {

  private static final String ADDRESS = "bounces@relance.example";

  @Test
  void whatComesBackIsOnItsDispatchAndItsAddressIsMarkedUntilAPersonTrustsIt()
      throws MessagingException {
    GreenMail mailbox = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP));
    mailbox.start();
    try (MailCatcher mail = MailCatcher.onFreePort();
        RelanceServer server = RelanceServer.fresh("returned-mail")) {
      GreenMailUser user = mailbox.setUser(ADDRESS, "bounces", "secret");
      server
          .with("RELANCE_BOUNCE_ADDRESS", ADDRESS)
          .with("RELANCE_BOUNCE_IMAP_HOST", "localhost")
          .with("RELANCE_BOUNCE_IMAP_PORT", mailbox.getImap().getPort())
          .with("RELANCE_BOUNCE_IMAP_TLS", "false")
          .with("RELANCE_BOUNCE_IMAP_USER", "bounces")
          .with("RELANCE_BOUNCE_IMAP_PASSWORD", "secret")
          .sendingMailTo(mail.port())
          .start();
      JobRun.delivery(server, DueReminders.decide(server, 1)).completed();

      user.deliver(returned(mail.messages().get(0)));
      assertThat(collect(server).getInt("bounced")).isEqualTo(1);
      assertThat(collect(server).getInt("read")).isZero();

      JsonObject dispatch = dispatch(server);
      assertThat(dispatch.getString("state")).isEqualTo("FAILED");
      assertThat(dispatch.getString("failure")).isEqualTo("BOUNCED");
      assertThat(dispatch.getString("reply")).contains("no such user");
      assertThat(dispatch.isNull("bouncedAt")).isFalse();
      assertThat(dispatch.isNull("sentAt")).isFalse();
      assertThat(customer(server).isNull("emailFailedOn")).isFalse();
      assertThat(task(server).getString("kind")).isEqualTo("ADDRESS_FAILED");

      server
          .api("finance")
          .post(
              "customers/C1/trusted-addresses",
              Json.createObjectBuilder().add("email", "c1@clients.example").build())
          .expecting(204);
      assertThat(customer(server).isNull("emailFailedOn")).isTrue();
      assertThat(task(server).getString("state")).isEqualTo("DONE");
    } finally {
      mailbox.stop();
    }
  }

  private static JsonObject collect(RelanceServer server) {
    return server.api("operator").post("bounces/collect").expecting(200).json();
  }

  private static JsonObject dispatch(RelanceServer server) {
    return first(server, "dispatches");
  }

  private static JsonObject task(RelanceServer server) {
    return first(server, "tasks");
  }

  private static JsonObject first(RelanceServer server, String list) {
    return server
        .api("auditor")
        .get(list)
        .expecting(200)
        .json()
        .getJsonArray("items")
        .getJsonObject(0);
  }

  private static JsonObject customer(RelanceServer server) {
    return server.api("auditor").get("customers/C1").expecting(200).json();
  }

  /** In the words of qmail, which sends no report by the book. */
  private static MimeMessage returned(MimeMessage sent) throws MessagingException {
    String token = sent.getHeader("X-Relance-Return", null);
    String text =
        """
        Return-Path: <>
        From: MAILER-DAEMON@mx.clients.example
        To: bounces+%s@relance.example
        Subject: failure notice

        Hi. This is the qmail-send program at mx.clients.example.
        I'm afraid I wasn't able to deliver your message to the following addresses.
        This is a permanent error; I've given up. Sorry it didn't work out.

        <c1@clients.example>:
        550 5.1.1 no such user

        --- Below this line is a copy of the message.

        Message-ID: %s
        """
            .formatted(token, sent.getMessageID());
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(UTF_8)));
  }
}
