package io.relance.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** What a company has to set before its first reminder leaves: a published scenario, activated. */
final class ReminderSetup {

  private final RelanceApi finance;

  ReminderSetup(RelanceServer server) {
    this.finance = server.api("finance");
  }

  /** Publishes it under that code, and returns nothing: a scenario that can't be is an error. */
  void publish(String code, String draft) {
    finance.put("scenarios/" + code, RelanceApi.object(draft)).expecting(200, 201);
    finance.post("scenarios/" + code + "/publish").expecting(200);
  }

  void activate(String defaultScenario) {
    JsonObject options = finance.get("options").expecting(200).json();
    finance
        .put(
            "options",
            Json.createObjectBuilder(options)
                .add("remindersEnabled", true)
                .add("defaultScenario", defaultScenario)
                .build())
        .expecting(200);
  }
}
