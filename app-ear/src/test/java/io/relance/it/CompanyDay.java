package io.relance.it;

import java.time.LocalDate;
import java.time.ZoneId;

/** Today, where the company is. */
public final class CompanyDay {

  private CompanyDay() {}

  public static LocalDate today(RelanceServer server) {
    String zone = server.api("finance").get("options").expecting(200).json().getString("timeZone");
    return LocalDate.now(ZoneId.of(zone));
  }
}
