package io.relance.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB,en;q=0.9|en",
        "fr-FR,en;q=0.5|fr",
        "de,en;q=0.5|en",
        "de|fr",
        "*;;|fr",
        "en|en",
        "*|fr",
        "de, en;q=0.5|en",
        ";;;|fr"
      })
  void theAnswerIsInTheFirstLanguageAskedForThatIsSpoken(String header, String tag) {
    assertThat(Languages.preferred(header).getLanguage()).isEqualTo(tag);
  }

  @Test
  void frenchIsForWhoeverAsksForNothing() {
    assertThat(Languages.preferred(null)).isEqualTo(Languages.FRENCH);
    assertThat(Languages.preferred("")).isEqualTo(Languages.FRENCH);
    assertThat(Languages.preferred(" ")).isEqualTo(Languages.FRENCH);
  }

  @Test
  void onlyOurLanguagesAreSpoken() {
    assertThat(Languages.speaks("en")).isTrue();
    assertThat(Languages.speaks("de")).isFalse();
    assertThat(Languages.speaks(null)).isFalse();
  }
}
