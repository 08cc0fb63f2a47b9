package io.relance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.ChannelStatus;
import io.relance.delivery.SendingRates;
import io.relance.delivery.SendingStatus;
import io.relance.reminder.Channel;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendingBodyTest {

  private static final LocalDateTime LATER = LocalDateTime.of(2026, 9, 11, 9, 5);

  @Test
  void theRelayIsThatOfTheEmailsBesideTheChannels() {
    ChannelStatus sms = new ChannelStatus(Channel.SMS, true, LATER.plusHours(1), "no credit");
    ChannelStatus email = new ChannelStatus(Channel.EMAIL, true, LATER, "421 too busy");

    SendingBody body = SendingBody.of(status(List.of(sms, email)));

    assertThat(body.relayRestsUntil()).isEqualTo(LATER);
    assertThat(body.relayWords()).isEqualTo("421 too busy");
    assertThat(body.channels()).containsExactly(sms, email);
  }

  @Test
  void aRelayThatIsWellHasNothingToSay() {
    SendingBody body =
        SendingBody.of(status(List.of(new ChannelStatus(Channel.EMAIL, true, null, null))));

    assertThat(body.relayRestsUntil()).isNull();
    assertThat(body.relayWords()).isNull();
  }

  private static SendingStatus status(List<ChannelStatus> channels) {
    return new SendingStatus(
        false,
        null,
        null,
        null,
        "production",
        "production",
        null,
        null,
        SendingRates.UNLIMITED,
        channels);
  }
}
