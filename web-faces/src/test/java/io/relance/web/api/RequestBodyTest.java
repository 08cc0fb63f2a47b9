package io.relance.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.receivable.InvoiceStatus;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;

class RequestBodyTest {

  @Test
  void aBlankTextIsNone() {
    RequestBody body = bodyWith("reason", " ");

    assertThat(body.text("reason", 10)).isEmpty();
    body.check();
  }

  @Test
  void aBlankDateTimeOrWordIsAFault() {
    RequestBody body = bodyWith("field", "");
    body.date("field");
    body.dateTime("field");
    body.time("field");
    body.choice("field", InvoiceStatus.class);

    assertThatThrownBy(body::check)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::code)
                    .containsExactly("BAD_DATE", "BAD_DATE_TIME", "BAD_TIME", "BAD_CHOICE"));
  }

  private static RequestBody bodyWith(String field, String value) {
    return new RequestBody(Json.createObjectBuilder().add(field, value).build());
  }
}
