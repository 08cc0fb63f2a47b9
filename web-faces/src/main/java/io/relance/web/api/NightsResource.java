package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.undo.KeptStage;
import io.relance.reminder.undo.NightSelection;
import io.relance.reminder.undo.NightUndo;
import io.relance.reminder.undo.UndoNight;
import io.relance.reminder.undo.Undoing;
import io.relance.reminder.undo.UndoneNights;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The nights, by their business dates: what of them can be undone, and what was. */
@Path("/nights/{businessDate}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "nights")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class NightsResource {

  private static final int TEXT = 100;
  private static final int HIGHEST_LEVEL = 1_000;

  @EJB private UndoneNights nights;
  @EJB private UndoNight undoing;

  @PathParam("businessDate")
  private String businessDate;

  @GET
  @Path("undo")
  @Operation(
      summary = "What of a night can be undone, and what has been",
      description = "The filters are those with which it would be undone.")
  public UndoOutlook outlook(
      @QueryParam("customer") String customer, @QueryParam("level") String level) {
    NightSelection selection =
        new NightSelection(
            night(),
            QueryValue.given(customer).orElse(null),
            null,
            QueryValue.whole("level", level, 1, HIGHEST_LEVEL).orElse(null),
            null);
    return UndoOutlook.of(nights.outlook(selection), nights.of(selection.night()));
  }

  @GET
  @Path("undo/kept")
  @Operation(
      summary = "Invoices that stay where they are although a message of theirs was cancelled",
      description =
          "Another message of the same stage has left or may have, has failed, or was rejected.")
  public Items<KeptStage> kept(@BeanParam Page page) {
    LocalDate night = night();
    return new Items<>(nights.kept(night, page.offset(), page.size()), nights.countKept(night));
  }

  @POST
  @Path("undo")
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Undoes a night, whole or in part",
      description =
          "What has not left is cancelled, with NIGHT_UNDONE. An invoice of which nothing has left"
              + " goes back to where it stood, and the next night decides it afresh. It goes part"
              + " by part: called again, it does what is left.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      description =
          "note: why, at most 400 characters. customer, level: only these. dispatches: only the"
              + " messages with these ids.",
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      requiredProperties = "note",
                      properties = {
                        @SchemaProperty(name = "note", implementation = String.class),
                        @SchemaProperty(
                            name = "customer",
                            implementation = String.class,
                            nullable = true),
                        @SchemaProperty(
                            name = "level",
                            implementation = Integer.class,
                            nullable = true),
                        @SchemaProperty(
                            name = "dispatches",
                            type = SchemaType.ARRAY,
                            implementation = Long.class,
                            nullable = true)
                      })))
  @APIResponse(
      responseCode = "200",
      description = "What was done, and what has left; undone is null where there was nothing",
      content = @Content(schema = @Schema(implementation = UndoResult.class)))
  @APIResponse(responseCode = "409", description = "A night is running")
  public UndoResult undo(RequestBody body) {
    LocalDate night = night();
    body.allow("note", "customer", "level", "dispatches");
    String note = body.required("note", body.text("note", NightUndo.LONGEST_NOTE));
    NightSelection selection =
        new NightSelection(
            night,
            body.text("customer", TEXT).orElse(null),
            null,
            body.whole("level", 1, HIGHEST_LEVEL).orElse(null),
            body.numbers("dispatches").orElse(null));
    body.check();
    Undoing undone = undoing.undo(selection, note);
    if (undone instanceof Undoing.NightIsRunning) {
      throw Refusal.conflict("NIGHT_IS_RUNNING");
    }
    return UndoResult.of(undone);
  }

  private LocalDate night() {
    return QueryValue.date("businessDate", businessDate).orElseThrow();
  }
}
