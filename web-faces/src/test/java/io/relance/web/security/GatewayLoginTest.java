package io.relance.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayLoginTest {

  private static final String RECEIPTS = "/v1/sms/receipts";

  private final GatewayLogin login = new GatewayLogin("s3cr&t");

  @Test
  void theSecretStandsInAHeaderOrInTheAddress() {
    assertThat(login.isGateway(request(RECEIPTS, "s3cr&t", null))).isTrue();
    assertThat(login.isGateway(request(RECEIPTS, null, "a=b&token=s3cr%26t"))).isTrue();
  }

  @Test
  void withoutItOrWithAnotherItIsNoGateway() {
    assertThat(login.isGateway(request(RECEIPTS, null, null))).isFalse();
    assertThat(login.isGateway(request(RECEIPTS, "s3cr", "token=S3CR%26T"))).isFalse();
    assertThat(login.isGateway(request(RECEIPTS, "", "token"))).isFalse();
  }

  @Test
  void theSecretOpensNothingElse() {
    assertThat(login.isGateway(request("/v1/sms/receipts/1", "s3cr&t", null))).isFalse();
    assertThat(login.isGateway(request("/v1/dispatches", "s3cr&t", null))).isFalse();
  }

  @Test
  void whereNoneIsSetNobodyIsAGateway() {
    assertThat(new GatewayLogin(null).isGateway(request(RECEIPTS, "", "token="))).isFalse();
    assertThat(new GatewayLogin(" ").isGateway(request(RECEIPTS, " ", "token=+"))).isFalse();
  }

  private static HttpServletRequest request(String path, String header, String query) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("getServletPath", "/api");
    answers.put("getPathInfo", path);
    answers.put("getHeader", header);
    answers.put("getQueryString", query);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, asked) -> answers.get(called.getName()));
  }
}
