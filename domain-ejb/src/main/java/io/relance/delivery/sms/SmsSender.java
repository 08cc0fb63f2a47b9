package io.relance.delivery.sms;

import io.relance.delivery.environment.Variables;
import io.relance.delivery.environment.WrongSettingException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands as the sender of an SMS (3GPP TS 23.040, 9.1.2.5): a name of up to eleven characters,
 * or a number.
 */
public record SmsSender(String text) {

  private static final String VARIABLE = "SENDER";
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{1,15}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 ._-]{1,11}");

  /**
   * @return empty where the gateway is to choose
   * @throws WrongSettingException if it is neither
   */
  public static Optional<SmsSender> of(Variables variables) {
    return variables.text(VARIABLE).map(SmsSender::checked);
  }

  private static SmsSender checked(String text) {
    if (!NUMBER.matcher(text).matches() && !NAME.matcher(text).matches()) {
      throw Variables.wrong(
          GatewayChoice.PREFIX + VARIABLE,
          "is neither a name of up to 11 letters and digits nor a number");
    }
    return new SmsSender(text);
  }

  public boolean isName() {
    return !NUMBER.matcher(text).matches();
  }

  public boolean isInternational() {
    return text.startsWith("+");
  }
}
