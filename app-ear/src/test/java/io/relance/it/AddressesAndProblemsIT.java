package io.relance.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is asked of the contract, the answer is what was meant, or a problem (RFC 9457). */
@ExtendWith(SharedServer.class)
class AddressesAndProblemsIT {

  private final RelanceApi api;

  AddressesAndProblemsIT(RelanceServer server) {
    this.api = server.api("api");
  }

  @Test
  void aNumberWithASlashHasAnAddress() {
    api.importCsv("customers", "number,name\nAP/1,Aubry\n").expecting(200);
    api.importCsv(
            "invoices",
            "number,customer_number,invoice_date,currency,amount_incl_tax\n"
                + "AP 2026/001,AP/1,2026-01-02,EUR,10.00\n")
        .expecting(200);

    String address = "invoices/" + RelanceApi.encoded("AP 2026/001");
    assertThat(api.get(address).expecting(200).json().getString("number")).isEqualTo("AP 2026/001");
    api.get(address + "/reminders").expecting(200);
    assertThat(
            api.get("customers/" + RelanceApi.encoded("AP/1"))
                .expecting(200)
                .json()
                .getString("name"))
        .isEqualTo("Aubry");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, nothing, 404",
    "GET, /relance/api/v2/invoices, 404",
    "GET, invoices/..%2F..%2Fusers, 400",
    "GET, invoices?size=1001, 400",
    "GET, invoices/NONE, 404",
    "DELETE, options, 405"
  })
  void whatIsNotThereIsAProblem(String method, String path, int status) {
    expectProblem(api.send(method, path, "application/json", new byte[0]), status);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, options, application/json, '{', 400",
    "PUT, options, application/json, '[]', 400",
    "PUT, options, application/json, '{\"nothing\": 1}', 422",
    "PUT, options, text/plain, '{}', 415",
    "PATCH, invoices/NONE, application/merge-patch+json, '{}', 404",
    "POST, imports/nothing, text/csv, 'number', 404",
    "POST, imports/customers, text/csv, 'number', 422",
    "POST, imports/customers, application/json, '{}', 415"
  })
  void whatCannotBeTakenIsAProblem(
      String method, String path, String type, String body, int status) {
    expectProblem(api.send(method, path, type, body.getBytes(UTF_8)), status);
  }

  private static void expectProblem(ApiReply reply, int status) {
    JsonObject problem = reply.expecting(status).json();
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("type")).startsWith("urn:relance:problem:");
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("detail")).isNotBlank();
  }
}
