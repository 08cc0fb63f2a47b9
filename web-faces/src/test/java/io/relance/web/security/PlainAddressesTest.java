package io.relance.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/relance/api/v1/invoices/FA-1",
        "/relance/api/v1/invoices/2026%2F001/reminders",
        "/relance/api/v1/invoices/A%23.%5C1",
        "/relance/api/v1/scenarios/a..b%2Fc"
      })
  void theNumberOfAnInvoiceMayHaveAnyCharacter(String address) {
    assertThat(PlainAddresses.isPlain(address, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/relance/api/v1/invoices/..%2F..%2Fusers",
        "/relance/api/v1/invoices/%2e%2e/users",
        "/relance/api/v1/invoices/x%2F..",
        "/relance/api/v1/invoices/x%5C..%5Cy",
        "/relance/api/v1/%2E/invoices"
      })
  void aWayUpIsNone(String address) {
    assertThat(PlainAddresses.isPlain(address, true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/relance/error/..%2Foverdue.xhtml",
        "/relance/a%2Fb",
        "/relance/%5Coverdue.xhtml"
      })
  void aPageHasNoEncodedSlash(String address) {
    assertThat(PlainAddresses.isPlain(address, false)).isFalse();
    assertThat(PlainAddresses.isPlain("/relance/overdue.xhtml", false)).isTrue();
  }
}
