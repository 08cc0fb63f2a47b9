package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioCodeTest {

  @ParameterizedTest
  @CsvSource({
    "Créances âgées,creances-agees",
    "'  Grands comptes (2026) ',grands-comptes-2026",
    "œuvre,uvre",
    "???,scenario"
  })
  void a_code_reads_like_its_label(String label, String code) {
    assertThat(ScenarioCode.of(label)).isEqualTo(code);
  }

  @Test
  void a_code_has_room_for_the_number_of_a_copy() {
    String code = ScenarioCode.numbered(ScenarioCode.of("x".repeat(300)), 1000);
    assertThat(ScenarioCode.isValid(code)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"a.b_c-D9,true", "'',false", "a b,false", "é,false", "a/b,false"})
  void a_code_fits_into_an_address(String code, boolean valid) {
    assertThat(ScenarioCode.isValid(code)).isEqualTo(valid);
  }
}
