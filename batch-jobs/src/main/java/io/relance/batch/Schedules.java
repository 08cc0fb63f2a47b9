package io.relance.batch;

import io.relance.settings.Settings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether anything begins by itself: by the options, and by this server's environment. */
@ApplicationScoped
public class Schedules {

  private static final String SWITCH = "RELANCE_SCHEDULES";

  @EJB private Settings settings;

  boolean areOn() {
    return settings.options().schedulesEnabled()
        && !"false".equalsIgnoreCase(System.getenv(SWITCH));
  }
}
