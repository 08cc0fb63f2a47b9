package io.relance.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  @Test
  void theFirstFiftyComeWhereNothingIsAskedFor() {
    Page page = new Page(null, null);
    assertThat(page.number()).isZero();
    assertThat(page.size()).isEqualTo(50);
    assertThat(page.offset()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0,1,0", "1,1000,1000", "3,20,60"})
  void aPageBeginsAfterThoseBeforeIt(String number, String size, int offset) {
    assertThat(new Page(number, size).offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "-1", "x", "1.5", "99999999999999999999"})
  void aSizeOutsideOneToAThousandIsRefused(String size) {
    assertThatThrownBy(() -> new Page("0", size).size())
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "2147483647"})
  void aPageThatCannotBeIsRefused(String number) {
    assertThatThrownBy(() -> new Page(number, "50").offset()).isInstanceOf(Refusal.class);
  }
}
