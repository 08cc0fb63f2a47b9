package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Bonjour <b>vous</b>, <i>la</i> <u>facture</u> <strong>est</strong> <em>due</em></p>",
        "<ul><li>un</li></ul><ol><li>deux</li></ol>",
        "<table><tbody><tr><td align=\"right\">1</td></tr></tbody></table>",
        "<p>ligne<br />suite</p>"
      })
  void whatAMessageNeedsStays(String html) {
    assertThat(RichText.sanitise(html)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        "<p onclick=\"alert(1)\">x</p>",
        "<p style=\"position:fixed\">x</p>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"data:text/html,x\">x</a>",
        "<iframe src=\"https://x\"></iframe>",
        "<svg onload=alert(1)>",
        "<form action=x><input></form>"
      })
  void whatCouldRunOrDisguiseGoes(String html) {
    assertThat(RichText.sanitise(html))
        .doesNotContain("script", "style", "onclick", "onerror", "href", "img", "iframe", "svg")
        .doesNotContain("form", "input", "onload", "alert");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://x.example/a", "http://x.example/", "mailto:a%40b.example"})
  void linksToPagesAndAddressesStay(String target) {
    assertThat(RichText.sanitise("<a href=\"" + target + "\">x</a>")).contains("href=\"");
  }

  @ParameterizedTest
  @EnumSource
  void aMergeFieldIsReadTheSameAfterwards(MergeField field) {
    assertThat(MessageTemplate.html(RichText.sanitise("<p>" + field.token() + "</p>")).fields())
        .containsExactly(field);
  }

  @Test
  void thePaymentLinkMayBeTheTargetOfALink() {
    String saved = RichText.sanitise("<p><a href=\"[[!PaymentLink]]\">Payer</a></p>");

    assertThat(MessageTemplate.html(saved).fields()).containsExactly(MergeField.PAYMENT_LINK);
    assertThat(RichText.sanitise(saved)).isEqualTo(saved);
  }

  @Test
  void theAliasOfTheNumberStays() {
    assertThat(RichText.sanitise("<p>#REF#</p>")).isEqualTo("<p>#REF#</p>");
  }
}
