package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.penalty.HalfYear;
import io.relance.penalty.PenaltyRates;
import io.relance.penalty.RateChange;
import io.relance.penalty.RateEntry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dated rates of late-payment interest, and the rate of the company's own terms. */
@Path("/penalty-rates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "penalties")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class PenaltyRatesResource {

  @EJB private PenaltyRates rates;

  @GET
  @Operation(summary = "The rates, the newest half-year first")
  public PenaltyRatesBody list() {
    return PenaltyRatesBody.of(rates.terms(), rates.list());
  }

  @PUT
  @RolesAllowed(ADMINISTRATOR)
  @Operation(
      summary = "Says what rate the company's own terms give",
      description =
          "In percent a year, between professionals; never less than three times the legal rate is"
              + " claimed. Null where they say nothing: then the law's rate holds.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties =
                          @SchemaProperty(
                              name = "contractualRate",
                              implementation = String.class,
                              nullable = true))))
  public PenaltyRatesBody agree(RequestBody body) {
    Optional<BigDecimal> rate = rate(body.allow("contractualRate"), "contractualRate");
    if (!body.has("contractualRate")) {
      body.required("contractualRate", rate);
    }
    body.check();
    rates.agree(rate.orElse(null));
    return list();
  }

  @PUT
  @Path("/{halfYear}")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(
      summary = "Writes the rates of a half-year, new or corrected",
      description =
          "409 where they are confirmed and sums may have been claimed by them, unless sure is true.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(name = "ecbRate", implementation = String.class),
                        @SchemaProperty(name = "legalRate", implementation = String.class),
                        @SchemaProperty(name = "confirmed", implementation = Boolean.class),
                        @SchemaProperty(name = "sure", implementation = Boolean.class)
                      })))
  @APIResponse(responseCode = "200", description = "All rates as they are then")
  @APIResponse(responseCode = "409", description = "They are in use")
  public PenaltyRatesBody write(@PathParam("halfYear") String halfYear, RequestBody body) {
    body.allow("ecbRate", "legalRate", "confirmed", "sure");
    Optional<BigDecimal> ecb = rate(body, "ecbRate");
    Optional<BigDecimal> legal = rate(body, "legalRate");
    body.required("ecbRate", ecb);
    body.required("legalRate", legal);
    boolean confirmed = body.flag("confirmed").orElse(false);
    boolean sure = body.flag("sure").orElse(false);
    body.check();
    RateEntry entry =
        new RateEntry(halfYear(halfYear), ecb.orElseThrow(), legal.orElseThrow(), confirmed);
    if (rates.write(entry, sure) == RateChange.IN_USE) {
      throw Refusal.conflict("RATE_IN_USE", halfYear);
    }
    return list();
  }

  private static HalfYear halfYear(String written) {
    try {
      return HalfYear.parse(written);
    } catch (IllegalArgumentException none) {
      throw Refusal.notFound(written);
    }
  }

  private static Optional<BigDecimal> rate(RequestBody body, String field) {
    Optional<BigDecimal> rate = body.amount(field);
    rate.filter(given -> !RateEntry.isPlausible(given))
        .ifPresent(given -> body.fault(field, "BAD_RATE", given.toPlainString()));
    return rate;
  }
}
