package io.relance.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailSessionTest {

  @Test
  void everySocketHasItsLimitsAndWhatTheServerSaysStands() {
    Properties server = new Properties();
    server.setProperty("mail.smtp.timeout", "5000");

    Session session = MailSession.patient(Session.getInstance(server));

    assertThat(session.getProperty("mail.smtp.timeout")).isEqualTo("5000");
    assertThat(session.getProperty("mail.smtp.connectiontimeout")).isEqualTo("30000");
    assertThat(session.getProperty("mail.smtp.writetimeout")).isEqualTo("30000");
    assertThat(session.getProperty("mail.smtps.timeout")).isEqualTo("30000");
  }
}
