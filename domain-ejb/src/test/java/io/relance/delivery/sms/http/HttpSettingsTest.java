package io.relance.delivery.sms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.delivery.environment.Variables;
import io.relance.delivery.sms.GatewayChoice;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSettingsTest {

  private static final Map<String, String> RIGHT =
      Map.of(
          "RELANCE_SMS_GATEWAY", "http",
          "RELANCE_SMS_HTTP_URL", "https://sms.example/send?to={to}",
          "RELANCE_SMS_SENDER", "RELANCE");

  @Test
  void whatIsNotSaidIsAsGatewaysMostlyWantIt() {
    HttpSettings settings = HttpSettings.of(new Variables(GatewayChoice.PREFIX, RIGHT));

    assertThat(settings.method()).isEqualTo("POST");
    assertThat(settings.patience()).hasSeconds(30);
    assertThat(settings.name()).isEmpty();
  }

  @Test
  void headersStandOnLinesOrBetweenBars() {
    HttpSettings settings =
        HttpSettings.of(with("HTTP_HEADERS", "Authorization: Bearer a:b|X-Ref: {id}\n"));

    assertThat(settings.headers())
        .containsEntry("Authorization", new Template("Bearer a:b"))
        .containsEntry("X-Ref", new Template("{id}"));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_URL, ftp://sms.example/",
    "HTTP_URL, file:///etc/passwd",
    "HTTP_URL, not an address",
    "HTTP_METHOD, DELETE",
    "HTTP_HEADERS, no colon",
    "HTTP_MESSAGE_ID, (",
    "SENDER, much too long a name",
    "TIMEOUT, soon"
  })
  void aWrongSettingIsNamedAndNoGatewayIsSetUp(String variable, String value) {
    Variables wrong = with(variable, value);

    assertThatThrownBy(() -> HttpSettings.of(wrong))
        .hasMessageContaining("RELANCE_SMS_" + variable);
    assertThat(new HttpGateway(new GatewayChoice(wrong)).isSetUp()).isFalse();
  }

  @Test
  void aGatewayIsSetUpIfItIsTheOneThatIsNamed() {
    assertThat(
            new HttpGateway(new GatewayChoice(new Variables(GatewayChoice.PREFIX, RIGHT)))
                .isSetUp())
        .isTrue();
    assertThat(new HttpGateway(new GatewayChoice(with("GATEWAY", "smpp"))).isSetUp()).isFalse();
    assertThat(
            new HttpGateway(new GatewayChoice(new Variables(GatewayChoice.PREFIX, Map.of())))
                .isSetUp())
        .isFalse();
  }

  private static Variables with(String variable, String value) {
    Map<String, String> all = new HashMap<>(RIGHT);
    all.put("RELANCE_SMS_" + variable, value);
    return new Variables(GatewayChoice.PREFIX, all);
  }
}
