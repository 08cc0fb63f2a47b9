package io.relance.delivery;

import io.relance.reminder.Channel;
import java.time.LocalDateTime;

/**
 * How a channel is.
 *
 * @param setUp whether there is anything to send by; otherwise its dispatches stay ready
 * @param restsUntil until when no delivery uses it by itself, or null while its relay is well
 * @param words what was wrong with its relay, or null
 */
public record ChannelStatus(
    Channel channel, boolean setUp, LocalDateTime restsUntil, String words) {

  static ChannelStatus of(RelayHealth health, boolean setUp) {
    return new ChannelStatus(
        health.channel(), setUp, health.restsUntil().orElse(null), health.lastWords().orElse(null));
  }
}
