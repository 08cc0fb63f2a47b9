package io.relance.delivery.bounce;

import java.util.Set;

/**
 * What in a mail points to dispatches.
 *
 * @param signed dispatches named with our signature
 * @param forged whether a dispatch is named with a wrong signature
 * @param messageIds names of messages that came back or are answered
 * @param numbers dispatches named without signature
 */
public record Evidence(
    Set<Long> signed, boolean forged, Set<String> messageIds, Set<Long> numbers) {

  public Evidence {
    signed = Set.copyOf(signed);
    messageIds = Set.copyOf(messageIds);
    numbers = Set.copyOf(numbers);
  }
}
