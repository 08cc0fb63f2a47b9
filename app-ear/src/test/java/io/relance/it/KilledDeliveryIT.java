package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/**
 * A delivery killed by {@code kill -9} of the server between a message's final dot and its answer.
 * Nobody knows whether it left: an operator sees that as soon as the server is back, and it is
 * never sent again by itself.
 */
class KilledDeliveryIT {

  @Test
  void whatWasBeingSentIsInDoubtAsSoonAsTheServerIsBack() throws InterruptedException {
    try (SilentRelay silent = SilentRelay.onFreePort();
        MailCatcher mail = MailCatcher.onFreePort();
        RelanceServer server = RelanceServer.fresh("killed-delivery")) {
      server.sendingMailTo(silent.port()).start();
      Dispatches dispatches = new Dispatches(server.api("auditor"));
      LocalDateTime asOf = DueReminders.decide(server, 2);
      JobRun delivery = JobRun.delivery(server, asOf);
      assertThat(silent.hasMessageWithin(120)).as("a message was handed over").isTrue();
      server.kill();

      server.sendingMailTo(mail.port()).start();

      assertThat(delivery.batchStatus()).isEqualTo("FAILED");
      JsonObject inDoubt = dispatches.of("state=IN_DOUBT").findAny().orElseThrow();
      assertThat(dispatches.count("state=READY")).isEqualTo(1);

      delivery.restart().completed();

      assertThat(dispatches.of("state=IN_DOUBT")).containsExactly(inDoubt);
      assertThat(mail.messages()).hasSize(1);
      assertThat(dispatches.count("state=SENT")).isEqualTo(1);
    }
  }
}
