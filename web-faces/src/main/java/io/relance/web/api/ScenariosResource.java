package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.scenario.CreateScenario;
import io.relance.scenario.CreateScenario.Outcome;
import io.relance.scenario.Grouping;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.SavedDraft;
import io.relance.scenario.ScenarioCode;
import io.relance.scenario.ScenarioDrafts;
import io.relance.web.api.PublicationAnswer.Published;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scenarios: their drafts, the wizard, and publishing. */
@Path("/scenarios")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scenarios")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class ScenariosResource {

  private static final int DAYS = 100_000;
  private static final int LOGIN = 60;

  @EJB private ScenarioDrafts drafts;
  @EJB private CreateScenario create;
  @EJB private PublishScenario publish;
  @Context private UriInfo uri;

  /** The answer of the wizard. */
  public record Created(String code) {}

  @GET
  @Operation(summary = "All scenarios, in the order of their labels")
  public Items<ScenarioEntry> list(@BeanParam Page page) {
    return Items.page(drafts.list(), page, ScenarioEntry::of);
  }

  @GET
  @Path("{code}")
  @Operation(summary = "A scenario's draft, with the identities of its steps")
  public DraftBody draft(@PathParam("code") String code) {
    return DraftBody.of(drafts.find(code).orElseThrow(() -> Refusal.notFound(code)));
  }

  @PUT
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Replaces a scenario's draft, or creates the scenario",
      description =
          "Texts may be missing until the draft is published. A step without an id keeps the"
              + " identity of the step of the same type in the same place.")
  @APIResponse(
      responseCode = "200",
      description = "The draft as it is kept",
      content = @Content(schema = @Schema(implementation = DraftBody.class)))
  @APIResponse(
      responseCode = "201",
      description = "The draft of a new scenario",
      content = @Content(schema = @Schema(implementation = DraftBody.class)))
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      description = "Every step has a type, and the fields of its type",
      content =
          @Content(
              schema = @Schema(implementation = DraftBody.class),
              example =
                  """
                  {"label": "Relance", "grouping": "PER_INVOICE", "steps": [
                    {"type": "PAUSE", "label": "", "days": 10, "from": "DUE_DATE"},
                    {"type": "EMAIL", "label": "Première relance", "subject": "[[!Number]]",
                     "message": "<p>[[!BalanceDue]]</p>", "sender": "finance", "senderName": null,
                     "window": {"from": "09:00", "to": "17:00", "workingDaysOnly": true}},
                    {"type": "SMS", "text": "[[!Number]]"},
                    {"type": "LETTER", "message": "<p>[[!Number]]</p>"},
                    {"type": "PAUSE", "days": 7, "from": "PREVIOUS"},
                    {"type": "ACTION", "label": "Appeler", "assignee": "finance",
                     "dueInDays": 0, "note": ""}]}"""))
  public Response save(@PathParam("code") String code, RequestBody body) {
    if (!ScenarioCode.isValid(code)) {
      throw Refusal.invalid("code", "BAD_CODE", code);
    }
    SavedDraft saved =
        drafts.save(code, DraftReader.read(code, body, drafts.find(code)), OptionalLong.empty());
    if (saved instanceof SavedDraft.Created created) {
      return Response.created(uri.getAbsolutePath()).entity(DraftBody.of(created.draft())).build();
    }
    return Response.ok(DraftBody.of(((SavedDraft.Changed) saved).draft())).build();
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("wizard")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Creates a ready scenario, as a draft",
      description =
          "Pause, e-mail, pause, e-mail, pause, call. It becomes the default scenario if none is"
              + " set.")
  @APIResponse(
      responseCode = "201",
      description = "The scenario's code; its draft is at the address in Location",
      content = @Content(schema = @Schema(implementation = Created.class)))
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(name = "firstDelayDays", implementation = Integer.class),
                        @SchemaProperty(name = "secondDelayDays", implementation = Integer.class),
                        @SchemaProperty(
                            name = "sender",
                            implementation = String.class,
                            description = "Login"),
                        @SchemaProperty(
                            name = "grouping",
                            implementation = String.class,
                            enumeration = {"PER_INVOICE", "PER_CUSTOMER"},
                            defaultValue = "PER_INVOICE")
                      })))
  public Response wizard(RequestBody body) {
    body.allow("firstDelayDays", "secondDelayDays", "sender", "grouping");
    Integer first = body.required("firstDelayDays", body.whole("firstDelayDays", -DAYS, DAYS));
    Integer second = body.required("secondDelayDays", body.whole("secondDelayDays", -DAYS, DAYS));
    String sender = body.text("sender", LOGIN).orElse(null);
    Grouping grouping = body.choice("grouping", Grouping.class).orElse(Grouping.PER_INVOICE);
    body.check();
    Outcome outcome = create.byWizard(first, second, sender, grouping);
    if (outcome instanceof Outcome.Refused refused) {
      throw Refusal.invalid(refused.faults().stream().map(ScenariosResource::fault).toList());
    }
    String code = ((Outcome.Created) outcome).code();
    return Response.created(uri.getBaseUriBuilder().path("scenarios").path(code).build())
        .entity(new Created(code))
        .build();
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{code}/publish")
  @Operation(
      summary = "Publishes the draft",
      description =
          "An unchanged draft answers the version that says the same. A body is not needed; it may"
              + " have a note, which says why.")
  @APIResponse(
      responseCode = "200",
      description = "The version, and what is worth a look",
      content = @Content(schema = @Schema(implementation = Published.class)))
  @APIResponse(responseCode = "422", description = "Every problem of the draft, by its place")
  public Published publish(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      RequestBody body) {
    String note = VersionsResource.note(body);
    return PublicationAnswer.to(publish.publish(code, note), code, languages);
  }

  private static Fault fault(CreateScenario.Fault fault) {
    return new Fault(fault.field(), fault.code().name(), fault.arguments());
  }
}
