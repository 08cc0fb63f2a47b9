package io.relance.web.api;

import io.relance.reminder.DispatchText;

/**
 * A dispatch with its message; sender, subject and body are null until it is on its way.
 *
 * @param body HTML
 */
public record DispatchMessage(
    DispatchEntry dispatch, String senderName, String senderAddress, String subject, String body) {

  static DispatchMessage of(DispatchText text) {
    return new DispatchMessage(
        DispatchEntry.of(text.dispatch()),
        text.senderName(),
        text.senderAddress(),
        text.subject(),
        text.body());
  }
}
