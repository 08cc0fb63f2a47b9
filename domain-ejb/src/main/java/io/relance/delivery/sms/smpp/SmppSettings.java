package io.relance.delivery.sms.smpp;

import io.relance.delivery.environment.Variables;
import io.relance.delivery.sms.SmsSender;
import java.time.Duration;
import java.util.Optional;

/**
 * How a gateway is spoken to over SMPP.
 *
 * @param systemType often empty
 * @param sender empty where the gateway is to choose
 * @param patience how long each answer is waited for
 */
record SmppSettings(
    String host,
    int port,
    boolean tls,
    String systemId,
    String password,
    String systemType,
    Optional<SmsSender> sender,
    Duration patience) {

  /** IANA's registrations: plain, and over TLS. */
  private static final int PORT = 2775;

  private static final int TLS_PORT = 3550;

  static SmppSettings of(Variables variables) {
    boolean tls = variables.isTrue("SMPP_TLS");
    return new SmppSettings(
        variables.required("SMPP_HOST"),
        variables.number("SMPP_PORT", tls ? TLS_PORT : PORT),
        tls,
        variables.required("SMPP_SYSTEM_ID"),
        variables.text("SMPP_PASSWORD").orElse(""),
        variables.text("SMPP_SYSTEM_TYPE").orElse(""),
        SmsSender.of(variables),
        variables.patience());
  }

  /** Not with its password. */
  @Override
  public String toString() {
    return systemId + "@" + host + ":" + port;
  }
}
