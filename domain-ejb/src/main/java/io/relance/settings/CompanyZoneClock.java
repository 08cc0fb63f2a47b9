package io.relance.settings;

import io.relance.time.CompanyClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The machine's clock in the company's time zone. */
@ApplicationScoped
public class CompanyZoneClock implements CompanyClock {

  @Inject private Settings settings;

  @Override
  public Clock clock() {
    return Clock.system(settings.company().timeZone());
  }
}
