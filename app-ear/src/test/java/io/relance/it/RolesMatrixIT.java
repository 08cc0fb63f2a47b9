package io.relance.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who may call what. The endpoints are those that the contract's document names: one that isn't in
 * the matrix fails.
 */
@ExtendWith(SharedServer.class)
class RolesMatrixIT {

  private static final List<String> ROLES =
      List.of("administrator", "finance", "operator", "auditor", "api");

  private static final Set<String> READERS = Set.of("administrator", "finance", "auditor", "api");
  private static final Set<String> EDITORS = Set.of("administrator", "finance", "api");
  private static final Set<String> ALL_BUT_AUDITOR =
      Set.of("administrator", "finance", "operator", "api");
  private static final Set<String> WATCHERS = Set.of("administrator", "operator", "auditor", "api");
  private static final Set<String> OPERATORS = Set.of("administrator", "operator", "api");

  private static final Map<String, Set<String>> MATRIX =
      Map.ofEntries(
          Map.entry("POST /bounces/collect", OPERATORS),
          Map.entry("GET /bounces/unmatched", Set.copyOf(ROLES)),
          Map.entry("POST /bounces/unmatched/{id}/seen", ALL_BUT_AUDITOR),
          Map.entry("GET /categories", READERS),
          Map.entry("GET /categories/{name}", READERS),
          Map.entry("PATCH /categories/{name}", EDITORS),
          Map.entry("PUT /categories/{name}", EDITORS),
          Map.entry("GET /customers", READERS),
          Map.entry("GET /customers/{number}", READERS),
          Map.entry("PATCH /customers/{number}", EDITORS),
          Map.entry("GET /customers/{number}/programme", READERS),
          Map.entry("POST /customers/{number}/programme", EDITORS),
          Map.entry("DELETE /customers/{number}/programme", EDITORS),
          Map.entry("GET /customers/{number}/holds", READERS),
          Map.entry("POST /customers/{number}/holds", EDITORS),
          Map.entry("GET /customers/{number}/holds/{id}", READERS),
          Map.entry("DELETE /customers/{number}/holds/{id}", EDITORS),
          Map.entry("GET /customers/{number}/reminders", READERS),
          Map.entry("POST /customers/{number}/reminders", EDITORS),
          Map.entry("POST /customers/{number}/reminders/preview", READERS),
          Map.entry("DELETE /customers/{number}/reminders/{id}", EDITORS),
          Map.entry("POST /customers/{number}/trusted-addresses", EDITORS),
          Map.entry("GET /dispatches", READERS),
          Map.entry("GET /dispatches/{id}", READERS),
          Map.entry("GET /dispatches/{id}/documents/{number}", READERS),
          Map.entry("POST /dispatches/{id}/arrived", EDITORS),
          Map.entry("POST /dispatches/{id}/send-again", EDITORS),
          Map.entry("GET /imports", READERS),
          Map.entry("POST /imports/{kind}", EDITORS),
          Map.entry("GET /invoices", READERS),
          Map.entry("GET /invoices/{number}", READERS),
          Map.entry("PATCH /invoices/{number}", EDITORS),
          Map.entry("GET /invoices/{number}/document", READERS),
          Map.entry("PUT /invoices/{number}/document", EDITORS),
          Map.entry("DELETE /invoices/{number}/document", EDITORS),
          Map.entry("GET /invoices/{number}/disputes", READERS),
          Map.entry("POST /invoices/{number}/disputes", EDITORS),
          Map.entry("PATCH /invoices/{number}/disputes/{id}", EDITORS),
          Map.entry("DELETE /invoices/{number}/disputes/{id}", EDITORS),
          Map.entry("GET /invoices/{number}/promises", READERS),
          Map.entry("POST /invoices/{number}/promises", EDITORS),
          Map.entry("PATCH /invoices/{number}/promises/{id}", EDITORS),
          Map.entry("DELETE /invoices/{number}/promises/{id}", EDITORS),
          Map.entry("GET /invoices/{number}/reminders", READERS),
          Map.entry("POST /invoices/{number}/reminders", EDITORS),
          Map.entry("GET /jobs/executions", WATCHERS),
          Map.entry("GET /jobs/executions/{id}", WATCHERS),
          Map.entry("POST /jobs/executions/{id}/abandon", OPERATORS),
          Map.entry("POST /jobs/executions/{id}/restart", OPERATORS),
          Map.entry("POST /jobs/executions/{id}/stop", OPERATORS),
          Map.entry("POST /jobs/{job}/executions", OPERATORS),
          Map.entry("GET /letters/batches", READERS),
          Map.entry("GET /letters/batches/{date}", READERS),
          Map.entry("POST /letters/batches/{date}/marks", EDITORS),
          Map.entry("GET /letters/batches/{date}/manifest", READERS),
          Map.entry("GET /letters/batches/{date}/pdf", READERS),
          Map.entry("PATCH /letters/{id}", EDITORS),
          Map.entry("GET /nights/{businessDate}/undo", READERS),
          Map.entry("POST /nights/{businessDate}/undo", EDITORS),
          Map.entry("GET /nights/{businessDate}/undo/kept", READERS),
          Map.entry("GET /options", READERS),
          Map.entry("PUT /options", EDITORS),
          Map.entry("GET /invoices/{number}/penalty-waiver", READERS),
          Map.entry("POST /invoices/{number}/penalty-waiver", EDITORS),
          Map.entry("DELETE /invoices/{number}/penalty-waiver", EDITORS),
          Map.entry("GET /penalty-rates", READERS),
          Map.entry("PUT /penalty-rates", Set.of("administrator")),
          Map.entry("PUT /penalty-rates/{halfYear}", Set.of("administrator")),
          Map.entry("GET /proposals", READERS),
          Map.entry("GET /proposals/{id}", READERS),
          Map.entry("PUT /proposals/{id}", EDITORS),
          Map.entry("POST /proposals/approve", EDITORS),
          Map.entry("POST /proposals/reject", EDITORS),
          Map.entry("GET /rectifications/{id}", READERS),
          Map.entry("POST /rectifications", EDITORS),
          Map.entry("GET /scenarios", READERS),
          Map.entry("POST /scenarios/wizard", EDITORS),
          Map.entry("GET /scenarios/{code}", READERS),
          Map.entry("PUT /scenarios/{code}", EDITORS),
          Map.entry("POST /scenarios/{code}/publish", EDITORS),
          Map.entry("GET /scenarios/{code}/versions", READERS),
          Map.entry("GET /scenarios/{code}/versions/{number}/changes", READERS),
          Map.entry("POST /scenarios/{code}/versions/{number}/publish", EDITORS),
          Map.entry("GET /scenarios/{code}/versions/draft/changes", READERS),
          Map.entry("GET /scenarios/{code}/versions/draft/impact", READERS),
          Map.entry("GET /sending", Set.copyOf(ROLES)),
          Map.entry("POST /sending/confirm-environment", Set.of("administrator")),
          Map.entry("PUT /sending/rates", Set.of("administrator", "api")),
          Map.entry("POST /sending/resume", Set.of("administrator", "api")),
          Map.entry("POST /sending/stop", Set.of("administrator", "api")),
          Map.entry("POST /sms/receipts", Set.of("api")),
          Map.entry("GET /outlook", READERS),
          Map.entry("GET /outlook/customers/{number}", READERS),
          Map.entry("GET /scenarios/{code}/versions/draft/outlook", READERS),
          Map.entry("GET /simulation", READERS),
          Map.entry("GET /tasks", READERS),
          Map.entry("GET /tasks/{id}", READERS),
          Map.entry("PATCH /tasks/{id}", EDITORS),
          Map.entry("GET /templates", READERS),
          Map.entry("POST /templates", EDITORS),
          Map.entry("GET /templates/{id}", READERS),
          Map.entry("PUT /templates/{id}", EDITORS),
          Map.entry("DELETE /templates/{id}", EDITORS),
          Map.entry("GET /users", READERS));

  private static final byte[] NOTHING_THAT_IS_TAKEN = "{\"nothing\": true}".getBytes(UTF_8);

  private final RelanceServer server;

  RolesMatrixIT(RelanceServer server) {
    this.server = server;
  }

  @Test
  void theMatrixNamesEveryEndpoint() {
    Set<String> documented = new TreeSet<>();
    document()
        .getJsonObject("paths")
        .forEach(
            (path, operations) ->
                operations.asJsonObject().keySet().stream()
                    .filter(
                        method -> Set.of("get", "put", "post", "patch", "delete").contains(method))
                    .map(method -> method.toUpperCase() + " " + path.replace("/api/v1", ""))
                    .forEach(documented::add));

    assertThat(new TreeSet<>(MATRIX.keySet())).isEqualTo(documented);
  }

  @TestFactory
  Stream<DynamicTest> onlyWhoMayGetsPast() {
    return new TreeSet<>(MATRIX.keySet())
        .stream()
            .map(
                endpoint ->
                    DynamicTest.dynamicTest(endpoint, () -> check(endpoint, MATRIX.get(endpoint))));
  }

  private void check(String endpoint, Set<String> allowed) {
    ApiReply anonymous = call(endpoint, server.anonymousApi());
    assertThat(anonymous.status()).as("anonymous").isEqualTo(401);
    assertThat(anonymous.json().getInt("status")).isEqualTo(401);
    for (String role : ROLES) {
      ApiReply reply = call(endpoint, server.api(role));
      if (allowed.contains(role)) {
        assertThat(reply.status()).as(role).isNotIn(401, 403).isLessThan(500);
      } else {
        assertThat(reply.status()).as(role).isEqualTo(403);
        assertThat(reply.json().getString("type")).isEqualTo("urn:relance:problem:forbidden");
      }
    }
  }

  /** Of what isn't there, and with a body that is refused: whoever gets past changes nothing. */
  private static ApiReply call(String endpoint, RelanceApi api) {
    String method = endpoint.substring(0, endpoint.indexOf(' '));
    String path =
        endpoint.substring(method.length() + 2).replace("{id}", "0").replaceAll("\\{\\w+}", "NONE");
    return switch (method) {
      case "GET", "DELETE" -> api.send(method, path, "application/json", new byte[0]);
      case "PATCH" -> api.send(method, path, "application/merge-patch+json", NOTHING_THAT_IS_TAKEN);
      default ->
          path.startsWith("imports/")
              ? api.importCsv("NONE", "nothing\n")
              : api.send(method, path, "application/json", NOTHING_THAT_IS_TAKEN);
    };
  }

  private JsonObject document() {
    return server.api("api").get("/openapi?format=json").expecting(200).json();
  }
}
