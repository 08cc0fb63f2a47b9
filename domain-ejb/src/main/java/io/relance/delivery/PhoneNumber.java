package io.relance.delivery;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import io.relance.reminder.DeliveryFailure;

/** A telephone number as it stands in a customer's file, as one to which an SMS is to go. */
public sealed interface PhoneNumber {

  /**
   * @param e164 the number as every network understands it, such as {@code +33612345678}
   */
  record Reachable(String e164) implements PhoneNumber {}

  /**
   * @param detail what was found in its place
   */
  record Unreachable(DeliveryFailure why, String detail) implements PhoneNumber {}

  /**
   * A number that is possible in its country is taken, whether or not it is assigned: plans change
   * faster than what a library knows of them. What the plan gives to other uses takes no SMS.
   *
   * @param country ISO 3166 code of two letters, for a number without an international prefix
   */
  static PhoneNumber of(String text, String country) {
    PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
    try {
      Phonenumber.PhoneNumber number = plan.parse(text, country);
      if (!plan.isPossibleNumber(number)) {
        return new Unreachable(DeliveryFailure.BAD_RECIPIENT, text);
      }
      PhoneNumberType type = plan.getNumberType(number);
      return takesSms(type)
          ? new Reachable(plan.format(number, PhoneNumberFormat.E164))
          : new Unreachable(DeliveryFailure.NO_MOBILE, text + " " + type);
    } catch (NumberParseException none) {
      return new Unreachable(DeliveryFailure.BAD_RECIPIENT, text);
    }
  }

  private static boolean takesSms(PhoneNumberType type) {
    return switch (type) {
      case MOBILE, FIXED_LINE_OR_MOBILE, UNKNOWN -> true;
      default -> false;
    };
  }
}
