package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.reminder.DeliveryFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "06 12 34 56 78, FR, +33612345678",
    "06.12.34.56.78, FR, +33612345678",
    "+33 (0)6 12 34 56 78, FR, +33612345678",
    "0033 6 12 34 56 78, FR, +33612345678",
    "+33 6 12 34 56 78, DE, +33612345678",
    "0470 12 34 56, BE, +32470123456",
    "0690 00 12 34, FR, +33690001234",
    "(415) 555-2671, US, +14155552671"
  })
  void aMobileNumberIsWrittenForEveryNetwork(String text, String country, String e164) {
    assertThat(PhoneNumber.of(text, country)).isEqualTo(new PhoneNumber.Reachable(e164));
  }

  @ParameterizedTest
  @ValueSource(strings = {"01 23 45 67 89", "+33 2 40 12 34 56", "0800 123 456", "09 70 12 34 56"})
  void aFixedLineOrAServiceTakesNoSms(String text) {
    assertThat(PhoneNumber.of(text, "FR"))
        .isInstanceOfSatisfying(
            PhoneNumber.Unreachable.class,
            number -> {
              assertThat(number.why()).isEqualTo(DeliveryFailure.NO_MOBILE);
              assertThat(number.detail()).startsWith(text);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demander à Paul", "06 12", "+33 6 12 34 56 78 90 12", "+999 123"})
  void whatCanBeNoNumberIsARefusedAddress(String text) {
    assertThat(PhoneNumber.of(text, "FR"))
        .isEqualTo(new PhoneNumber.Unreachable(DeliveryFailure.BAD_RECIPIENT, text));
  }

  @Test
  void aCountryThatIsNoneLeavesNumbersWithAPrefix() {
    assertThat(PhoneNumber.of("+33612345678", "XX"))
        .isEqualTo(new PhoneNumber.Reachable("+33612345678"));
  }
}
