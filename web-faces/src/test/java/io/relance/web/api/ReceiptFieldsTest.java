package io.relance.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiptFieldsTest {

  @Test
  void aFormsFieldsAddToThoseOfTheAddress() {
    assertThat(
            ReceiptFields.of(
                "token=x&status=sent",
                "application/x-www-form-urlencoded; charset=UTF-8",
                "MessageSid=SM1&status=delivered&To=%2B336"))
        .isEqualTo(Map.of("token", "x", "status", "delivered", "MessageSid", "SM1", "To", "+336"));
  }

  @Test
  void aValueWithinAnotherIsNamedByTheWayToIt() {
    assertThat(
            ReceiptFields.of(
                null,
                "application/json",
                "{\"results\":[{\"id\":7,\"status\":{\"name\":\"DELIVERED\"},\"error\":null}]}"))
        .isEqualTo(Map.of("results/0/id", "7", "results/0/status/name", "DELIVERED"));
  }

  @Test
  void theAddressMaySayAll() {
    assertThat(ReceiptFields.of("id=1&status=%zz&more", null, ""))
        .isEqualTo(Map.of("id", "1", "more", ""));
  }

  @Test
  void whatIsNoJsonIsRefused() {
    assertThatThrownBy(() -> ReceiptFields.of(null, "application/json", "{id:"))
        .isInstanceOf(Refusal.class);
  }
}
