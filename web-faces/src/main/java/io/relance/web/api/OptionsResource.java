package io.relance.web.api;

import io.relance.settings.InvoiceOptions;
import io.relance.settings.Settings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The invoice options. */
@Path("/options")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OptionsResource {

  @EJB private Settings settings;

  @GET
  public Map<String, Object> options() {
    InvoiceOptions options = settings.options();
    return Map.of("remindersEnabled", options.remindersEnabled());
  }
}
