package io.relance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersLanguageTest {

  @ParameterizedTest
  @CsvSource({
    ",fr",
    "'',fr",
    "*,fr",
    "en,en",
    "en-GB,en",
    "'de, en;q=0.5',en",
    "de,fr",
    "';;;',fr"
  })
  void frenchIsSpokenUnlessEnglishIsAskedFor(String header, String language) {
    assertThat(CallersLanguage.of(header).getLanguage()).isEqualTo(language);
  }
}
