package io.relance.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

  @Test
  void itIsReadAsPeopleWriteItAndShownInGroups() {
    Iban iban = Iban.parse(" fr76 3000 6000 0112-3456\u00a07890 189").orElseThrow();

    assertThat(iban.value()).isEqualTo("FR7630006000011234567890189");
    assertThat(iban.inGroups()).isEqualTo("FR76 3000 6000 0112 3456 7890 189");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE89370400440532013000", "BE68539007547034", "NL91ABNA0417164300"})
  void accountsOfOtherCountriesAreAccounts(String written) {
    assertThat(Iban.parse(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FR",
        "FR7630006000011234567890188",
        "FR763000600001123456789018",
        "7630006000011234567890189FR",
        "FR76 3000 6000 0112 3456 7890 18é"
      })
  void whatFailsItsCheckIsNone(String written) {
    assertThat(Iban.parse(written)).isEmpty();
    assertThatThrownBy(() -> new Iban(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCodeOfABankHasEightOrElevenCharacters() {
    assertThat(Iban.parseBic("agri fr pp")).contains("AGRIFRPP");
    assertThat(Iban.parseBic("AGRIFRPPXXX")).isPresent();
    assertThat(Iban.parseBic("AGRIFRPPX")).isEmpty();
  }
}
