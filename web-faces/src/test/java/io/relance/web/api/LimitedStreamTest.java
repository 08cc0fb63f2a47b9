package io.relance.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedStreamTest {

  @Test
  void aFileOfTheFullLengthIsRead() throws IOException {
    assertThat(limited(10, 10).readAllBytes()).hasSize(10);
  }

  @Test
  void aLongerFileIsNotReadToItsEnd() {
    assertThatThrownBy(() -> limited(11, 10).readAllBytes())
        .isInstanceOf(LimitedStream.TooLongException.class);
  }

  private static LimitedStream limited(int length, long most) {
    return new LimitedStream(new ByteArrayInputStream(new byte[length]), most);
  }
}
