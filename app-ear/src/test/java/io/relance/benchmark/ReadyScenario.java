package io.relance.benchmark;

import io.relance.it.RelanceApi;
import io.relance.it.RelanceServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The scenario of the wizard, published and followed by every invoice. */
final class ReadyScenario {

  private ReadyScenario() {}

  /**
   * @param firstDelay in days after the due date
   * @return its code
   */
  static String activate(RelanceServer server, int firstDelay) {
    RelanceApi api = server.api("administrator");
    String scenario =
        api.post(
                "scenarios/wizard",
                RelanceApi.object(
                    """
                    {"firstDelayDays": %d, "secondDelayDays": 15, "sender": "finance"}"""
                        .formatted(firstDelay)))
            .expecting(201)
            .json()
            .getString("code");
    api.post("scenarios/" + scenario + "/publish").expecting(200);
    JsonObject options = api.get("options").expecting(200).json();
    api.put(
            "options",
            Json.createObjectBuilder(options)
                .add("remindersEnabled", true)
                .add("defaultScenario", scenario)
                .build())
        .expecting(200);
    return scenario;
  }
}
