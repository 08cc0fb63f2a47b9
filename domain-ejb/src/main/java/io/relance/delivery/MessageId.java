package io.relance.delivery;

import io.relance.reminder.OutgoingMessage.Sender;
import io.relance.reminder.ReminderDispatch;
import io.relance.settings.Company;

/** The Message-ID of a dispatch's mail: the same whenever and however often it is tried. */
final class MessageId {

  private MessageId() {}

  static String of(ReminderDispatch dispatch, Company company, Sender sender) {
    return "<dispatch-%d.%s@%s>"
        .formatted(
            dispatch.id(),
            dispatch.businessDate(),
            domain(company.email().orElse(sender.address())));
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
