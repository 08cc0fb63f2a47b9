package io.relance.delivery.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\n=1", "=cmd()\nrue du Port"})
  void noValueIsAFormulaWhateverLinesFollow(String value) {
    assertThat(Manifest.csv(List.of(addressed(value)))).contains(",\"'" + value + "\",");
  }

  @Test
  void anAddressIsLeftAsItIs() {
    assertThat(Manifest.csv(List.of(addressed("5 rue \"A=B\""))))
        .contains(",\"5 rue \"\"A=B\"\"\",");
  }

  private static LetterView addressed(String address) {
    return new LetterView(
        1,
        LocalDate.of(2026, 9, 11),
        "C-1",
        "C",
        "R",
        address,
        1,
        false,
        false,
        LetterState.QUEUED,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
