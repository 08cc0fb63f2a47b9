package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.time.SendingWindow;
import org.junit.jupiter.api.Test;

class CleanTextsTest {

  private final CleanTexts clean = new CleanTexts();

  @Test
  void a_message_loses_what_could_run() {
    Step.Email email = email("Objet", "<p onclick=\"x()\">A<script>x()</script></p>");
    assertThat(((Step.Email) clean.email(email)).message()).isEqualTo("<p>A</p>");
    Step.Letter letter = new Step.Letter("l", null, "<img src=x onerror=x()><p>B</p>");
    assertThat(((Step.Letter) clean.letter(letter)).message()).isEqualTo("<p>B</p>");
  }

  @Test
  void a_subject_stays_on_one_line() {
    Step.Email email = email(" Facture\r\nBcc: thief@elsewhere.example", "<p>A</p>");
    assertThat(((Step.Email) clean.email(email)).subject())
        .isEqualTo("Facture Bcc: thief@elsewhere.example");
  }

  @Test
  void what_is_missing_stays_missing() {
    assertThat(clean.email(email(null, null))).isEqualTo(email(null, null));
  }

  @Test
  void merge_fields_and_links_to_pay_stay() {
    String message = "<p>[[!Number]] #REF# <a href=\"[[!PaymentLink]]\">x</a></p>";
    assertThat(((Step.Email) clean.email(email("Objet", message))).message())
        .contains("[[!Number]] #REF#", "[[!PaymentLink]]");
  }

  private static Step.Email email(String subject, String message) {
    return new Step.Email("e", null, subject, message, "finance", null, SendingWindow.DEFAULT);
  }
}
