package io.relance.delivery.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EscapeTest {

  private static final String NASTY = "L'été \"{to}\" \\ <b> & €\n\t+33=5%\u0001";

  @Test
  void aValueComesBackAsItWasFromAJsonString() {
    String body =
        new Template("{\"message\":\"{text}\",\"to\":\"{to}\"}")
            .fill(Map.of("text", NASTY, "to", "+33612345678"), Escape.JSON);

    assertThat(Json.createReader(new StringReader(body)).readObject().getString("message"))
        .isEqualTo(NASTY);
  }

  @Test
  void aValueEndsNoFieldOfAForm() {
    assertThat(new Template("m={text}&to={to}").fill(Map.of("text", "a&b=c +é"), Escape.FORM))
        .isEqualTo("m=a%26b%3Dc+%2B%C3%A9&to=");
  }

  @Test
  void aValueEndsNoElementOfXml() {
    assertThat(Escape.XML.of("<a b=\"'\">&\u0001")).isEqualTo("&lt;a b=&quot;&#39;&quot;&gt;&amp;");
  }

  @Test
  void aValueBeginsNoOtherHeader() {
    assertThat(Escape.PLAIN.of("a\r\nX-Other: b")).isEqualTo("a X-Other: b");
  }

  @Test
  void theBodysTypeSaysHowItIsWritten() {
    assertThat(Escape.in("application/json; charset=utf-8")).isEqualTo(Escape.JSON);
    assertThat(Escape.in("application/vnd.api+json")).isEqualTo(Escape.JSON);
    assertThat(Escape.in("text/xml")).isEqualTo(Escape.XML);
    assertThat(Escape.in("application/soap+xml")).isEqualTo(Escape.XML);
    assertThat(Escape.in("application/x-www-form-urlencoded")).isEqualTo(Escape.FORM);
    assertThat(Escape.in("text/plain")).isEqualTo(Escape.PLAIN);
  }

  @Test
  void bracesThatNameNoPlaceStay() {
    assertThat(new Template("{\"a\":{}} {other} {id}").fill(Map.of("id", "7"), Escape.JSON))
        .isEqualTo("{\"a\":{}} {other} 7");
  }
}
