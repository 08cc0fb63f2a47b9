package io.relance.web.api;

import io.relance.delivery.ChannelStatus;
import io.relance.delivery.SendingStatus;
import io.relance.reminder.Channel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Whether messages leave.
 *
 * @param open whether nothing below keeps them
 * @param stopped by a person
 * @param stopReason in words, or null
 * @param switchedBy who last stopped or resumed it, or null
 * @param environment where this application runs
 * @param boundTo the environment that the database belongs to; another keeps every message
 * @param boundBy who confirmed it; null where it was the first
 * @param perMinute how many leave by each channel in any minute, or null for as many as go
 * @param perMinuteAndDomain how many e-mails to one domain, or null
 * @param relayRestsUntil until when no e-mail leaves by itself after an outage, or null
 * @param relayWords what was wrong with the e-mail's relay, or null
 * @param channels how each is, the e-mail's once more
 */
public record SendingBody(
    boolean open,
    boolean stopped,
    String stopReason,
    String switchedBy,
    LocalDateTime switchedAt,
    String environment,
    String boundTo,
    String boundBy,
    LocalDateTime boundAt,
    Integer perMinute,
    Integer perMinuteAndDomain,
    LocalDateTime relayRestsUntil,
    String relayWords,
    List<ChannelStatus> channels) {

  public SendingBody {
    channels = List.copyOf(channels);
  }

  static SendingBody of(SendingStatus status) {
    Optional<ChannelStatus> relay =
        status.channels().stream().filter(one -> one.channel() == Channel.EMAIL).findFirst();
    return new SendingBody(
        status.open(),
        status.stopped(),
        status.reason(),
        status.switchedBy(),
        status.switchedAt(),
        status.environment(),
        status.boundTo(),
        status.boundBy(),
        status.boundAt(),
        status.rates().perMinute(),
        status.rates().perMinuteAndDomain(),
        relay.map(ChannelStatus::restsUntil).orElse(null),
        relay.map(ChannelStatus::words).orElse(null),
        status.channels());
  }
}
