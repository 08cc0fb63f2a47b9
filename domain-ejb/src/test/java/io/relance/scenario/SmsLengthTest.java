package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmsLengthTest {

  @Test
  void one_segment_holds_160_characters_of_the_gsm_alphabet() {
    assertThat(SmsLength.of("é".repeat(160))).isEqualTo(new SmsLength(160, 1, true));
    assertThat(SmsLength.of("é".repeat(161))).isEqualTo(new SmsLength(161, 2, true));
    assertThat(SmsLength.of("a".repeat(307)).segments()).isEqualTo(3);
  }

  @Test
  void one_segment_holds_70_characters_of_any_other() {
    assertThat(SmsLength.of("ê".repeat(70))).isEqualTo(new SmsLength(70, 1, false));
    assertThat(SmsLength.of("ê" + "a".repeat(70))).isEqualTo(new SmsLength(71, 2, false));
  }

  @Test
  void the_euro_sign_counts_twice() {
    assertThat(SmsLength.of("10 €")).isEqualTo(new SmsLength(5, 1, true));
  }

  @Test
  void what_counts_twice_is_not_cut_in_two() {
    assertThat(SmsLength.of("a".repeat(152) + "€" + "a".repeat(152)))
        .isEqualTo(new SmsLength(306, 3, true));
    assertThat(SmsLength.of("a".repeat(153) + "€" + "a".repeat(151)))
        .isEqualTo(new SmsLength(306, 2, true));
    assertThat(SmsLength.of("ê" + "a".repeat(65) + "😀" + "a".repeat(66)))
        .isEqualTo(new SmsLength(134, 3, false));
  }

  @Test
  void a_picture_is_two_units_of_a_text_outside_the_alphabet() {
    assertThat(SmsLength.of("😀".repeat(35))).isEqualTo(new SmsLength(70, 1, false));
    assertThat(SmsLength.of("😀".repeat(36)).segments()).isEqualTo(2);
  }

  @Test
  void nothing_needs_no_segment() {
    assertThat(SmsLength.of("")).isEqualTo(new SmsLength(0, 0, true));
  }
}
