package io.relance.delivery;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Whether messages leave, and if not, why not.
 *
 * @param stopped by a person
 * @param reason why, in words, or null
 * @param switchedBy login of who last stopped or resumed it, or null
 * @param switchedAt when, or null
 * @param environment where this application runs
 * @param boundTo the environment that the database belongs to
 * @param boundBy login of who confirmed it; null where it was the first
 * @param boundAt since when
 * @param rates how many may leave in a minute
 * @param channels how each is, in the order in which they are listed
 */
public record SendingStatus(
    boolean stopped,
    String reason,
    String switchedBy,
    LocalDateTime switchedAt,
    String environment,
    String boundTo,
    String boundBy,
    LocalDateTime boundAt,
    SendingRates rates,
    List<ChannelStatus> channels) {

  public SendingStatus {
    channels = List.copyOf(channels);
  }

  static SendingStatus of(
      SendingControl control, String environment, List<ChannelStatus> channels) {
    return new SendingStatus(
        control.stopped(),
        control.stopReason().orElse(null),
        control.switchedBy().orElse(null),
        control.switchedAt().orElse(null),
        environment,
        control.environment().orElse(null),
        control.environmentSetBy().orElse(null),
        control.environmentSetAt().orElse(null),
        control.rates(),
        channels);
  }

  /** Whether the database is a copy, in an environment that nobody has confirmed. */
  public boolean foreign() {
    return !environment.equals(boundTo);
  }

  /** Whether nothing keeps messages from leaving, as far as this is concerned. */
  public boolean open() {
    return !stopped && !foreign();
  }
}
