package io.relance.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void paragraphsAreSetApartAndCharactersReadable() {
    assertThat(PlainText.of("<p>Bonjour,</p><p>1&nbsp;234 &amp; &#233;t&eacute;</p>"))
        .isEqualTo("Bonjour,\n\n1\u00a0234 & été");
  }

  @Test
  void linesAndListsKeepTheirLines() {
    assertThat(PlainText.of("a<br>b<ul><li>un</li><li>deux</li></ul>"))
        .isEqualTo("a\nb\n\n- un\n- deux");
  }

  @Test
  void aLinkIsWrittenOutUnlessItsTextIsItsTarget() {
    assertThat(PlainText.of("<a href=\"https://x.example/?a=1&amp;b=2\">Payer</a>"))
        .isEqualTo("Payer (https://x.example/?a=1&b=2)");
    assertThat(PlainText.of("<a href=\"https://x.example/\">https://x.example/</a>"))
        .isEqualTo("https://x.example/");
  }

  @Test
  void aTableHasALineForEachRow() {
    assertThat(PlainText.of("<table><tr><td>F-1</td><td>12</td></tr><tr><td>F-2</td></tr></table>"))
        .isEqualTo("F-1  12\nF-2");
  }

  @Test
  void whatIsNotShownIsNotRead() {
    assertThat(
            PlainText.of(
                "<html><head><title>x</title><style>p{}</style></head><body>y</body></html>"))
        .isEqualTo("y");
  }
}
