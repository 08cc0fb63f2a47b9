package io.relance.delivery;

import io.relance.reminder.OutgoingMessage.Sender;
import io.relance.reminder.ReminderDispatch;
import io.relance.settings.Company;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Message-ID of a dispatch's mail: the same whenever and however often it is tried. */
public final class MessageId {

  private static final Pattern OURS =
      Pattern.compile("<dispatch-(\\d{1,18})\\.\\d{4}-\\d\\d-\\d\\d@[^<>@\\s]+>");

  private MessageId() {}

  static String of(ReminderDispatch dispatch, Company company, Sender sender) {
    return "<dispatch-%d.%s@%s>"
        .formatted(
            dispatch.id(),
            dispatch.businessDate(),
            domain(company.email().orElse(sender.address())));
  }

  /**
   * The dispatch that a name of this form speaks of, whoever gave it.
   *
   * @param name with its angle brackets
   */
  public static OptionalLong dispatchOf(String name) {
    Matcher ours = OURS.matcher(name);
    return ours.matches() ? OptionalLong.of(Long.parseLong(ours.group(1))) : OptionalLong.empty();
  }

  /** The names of this form in a text, whoever gave them. */
  public static Stream<String> in(String text) {
    return OURS.matcher(text).results().map(MatchResult::group);
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
