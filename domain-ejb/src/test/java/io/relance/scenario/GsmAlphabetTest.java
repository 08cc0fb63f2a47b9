package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GsmAlphabetTest {

  @Test
  void eachCharacterStandsAtItsPlaceInTheTable() {
    assertThat(GsmAlphabet.encode("@Δ Aa¿à"))
        .containsExactly(0x00, 0x10, 0x20, 0x41, 0x61, 0x60, 0x7F);
    assertThat(GsmAlphabet.encode("ÆÉ\n")).containsExactly(0x1C, 0x1F, 0x0A);
  }

  @Test
  void aCharacterOfTheExtensionFollowsAnEscape() {
    assertThat(GsmAlphabet.encode("€[")).containsExactly(0x1B, 0x65, 0x1B, 0x3C);
  }

  @Test
  void theEscapeItselfAndOtherLettersAreNotOfIt() {
    assertThat(GsmAlphabet.writes("\u001B")).isFalse();
    assertThat(GsmAlphabet.writes("ç")).isFalse();
    assertThat(GsmAlphabet.writes("Ça va {€}")).isTrue();
  }
}
