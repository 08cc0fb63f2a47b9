package io.relance.web.api;

import io.relance.delivery.SendingStatus;
import java.time.LocalDateTime;

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
 * @param perMinute how many leave through the relay in any minute, or null for as many as go
 * @param perMinuteAndDomain how many to one domain, or null
 * @param relayRestsUntil until when no delivery begins by itself after an outage, or null
 * @param relayWords what was wrong with the relay, or null
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
    String relayWords) {

  static SendingBody of(SendingStatus status) {
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
        status.relayRestsUntil(),
        status.relayWords());
  }
}
