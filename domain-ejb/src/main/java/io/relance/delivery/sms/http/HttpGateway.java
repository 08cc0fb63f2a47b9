package io.relance.delivery.sms.http;

import io.relance.delivery.Relay;
import io.relance.delivery.sms.GatewayChoice;
import io.relance.reminder.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The gateway that {@code RELANCE_SMS_HTTP_…} describes. */
@ApplicationScoped
public class HttpGateway implements Relay {

  @Inject private GatewayChoice choice;

  public HttpGateway() {}

  HttpGateway(GatewayChoice choice) {
    this.choice = choice;
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean isSetUp() {
    return settings().isPresent();
  }

  @Override
  public Line line() {
    return new HttpLine(settings().orElseThrow());
  }

  private Optional<HttpSettings> settings() {
    return choice.settings("http", HttpSettings::of);
  }
}
