package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What keeps every message: a person's stop, and another environment. */
class SendingGuardsIT {

  @Test
  void nothingLeavesWhileSendingIsStoppedNorFromAnEnvironmentThatNobodyConfirmed() {
    try (MailCatcher mail = MailCatcher.onFreePort();
        RelanceServer server = RelanceServer.fresh("sending-guards")) {
      server.with("RELANCE_ENVIRONMENT", "production").sendingMailTo(mail.port()).start();
      LocalDateTime asOf = DueReminders.decide(server, 3);
      assertThat(status(server)).isTrue();

      stop(server, "Modèle erroné");
      JobRun.delivery(server, asOf).completed();
      assertThat(mail.messages()).isEmpty();
      assertThat(new Dispatches(server.api("auditor")).count("state=READY")).isEqualTo(3);
      administrator(server).post("sending/resume").expecting(200);

      server.with("RELANCE_ENVIRONMENT", "rehearsal").restart();
      assertThat(status(server)).as("open in another environment").isFalse();
      JobRun.delivery(server, asOf).completed();
      assertThat(mail.messages()).isEmpty();

      administrator(server).post("sending/confirm-environment").expecting(200);
      JobRun.delivery(server, asOf).completed();
      assertThat(mail.messages()).hasSize(3);
    }
  }

  private static boolean status(RelanceServer server) {
    return server.api("operator").get("sending").expecting(200).json().getBoolean("open");
  }

  private static void stop(RelanceServer server, String reason) {
    JsonObject stopped =
        administrator(server)
            .post("sending/stop", Json.createObjectBuilder().add("reason", reason).build())
            .expecting(200)
            .json();
    assertThat(stopped.getBoolean("stopped")).isTrue();
    assertThat(stopped.getString("stopReason")).isEqualTo(reason);
    assertThat(stopped.getString("switchedBy")).isEqualTo("administrator");
  }

  private static RelanceApi administrator(RelanceServer server) {
    return server.api("administrator");
  }
}
