package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.InvoicesUnderWay;
import io.relance.reminder.outlook.DraftEffect;
import io.relance.reminder.outlook.MovedReminder;
import io.relance.reminder.outlook.Outlook;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.scenario.ScenarioHistory;
import io.relance.web.api.PublicationAnswer.Published;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The published versions of a scenario: what changed, what publishing does, and the way back. */
@Path("/scenarios/{code}/versions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scenarios")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class VersionsResource {

  private static final int NOTE = 500;

  @EJB private ScenarioHistory history;
  @EJB private ScenarioDrafts drafts;
  @EJB private PublishScenario publish;
  @EJB private InvoicesUnderWay underWay;
  @EJB private Outlook outlook;

  @GET
  @Operation(summary = "The published versions, the newest first")
  public Items<VersionEntry> list(@PathParam("code") String code, @BeanParam Page page) {
    known(code);
    return Items.page(history.versions(code), page, VersionEntry::of);
  }

  @GET
  @Path("{number}/changes")
  @Operation(
      summary = "What a version says otherwise than the one before it",
      description = "Of the first version, every step is new.")
  public DifferenceBody changes(@PathParam("code") String code, @PathParam("number") int number) {
    return history
        .changes(code, number)
        .map(DifferenceBody::of)
        .orElseThrow(() -> Refusal.notFound(name(code, number)));
  }

  @GET
  @Path("draft/changes")
  @Operation(summary = "What the draft says otherwise than the newest version")
  public DifferenceBody changesOfDraft(@PathParam("code") String code) {
    return history
        .changesOfDraft(code)
        .map(DifferenceBody::of)
        .orElseThrow(() -> Refusal.notFound(code));
  }

  @GET
  @Path("draft/impact")
  @Operation(
      summary = "What publishing the draft would do to the invoices under way",
      description =
          "Those whose step stays move along with it. Those whose step is gone wait for the stage"
              + " behind as many as they have had.")
  public ImpactBody impact(@PathParam("code") String code) {
    known(code);
    return ImpactBody.of(underWay.ofDraft(code));
  }

  @GET
  @Path("draft/outlook")
  @Operation(
      summary = "What publishing the draft would change of the coming nights, if nothing is paid",
      description = "The items are the steps that would change, customer by customer.")
  @APIResponse(responseCode = "422", description = "It can't be published, and why")
  public EffectBody outlook(
      @PathParam("code") String code,
      @QueryParam("days")
          @Schema(type = SchemaType.INTEGER, defaultValue = "30", minimum = "1", maximum = "366")
          String days,
      @BeanParam Page page) {
    ScenarioDraft draft = drafts.find(code).orElseThrow(() -> Refusal.notFound(code));
    List<Fault> faults =
        publish.check(draft.content()).stream()
            .filter(problem -> problem.code().isBlocking())
            .map(PublicationAnswer::fault)
            .toList();
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    PageOf<MovedReminder> moved = new PageOf<>(page);
    DraftEffect effect = outlook.ofDraft(code, OutlookResource.days(days), moved);
    return EffectBody.of(effect, moved.items());
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{number}/publish")
  @Operation(
      summary = "Publishes what this version says once more, as a new version",
      description =
          "The draft stays as it is. A body is not needed; it may have a note, which says why.")
  @APIResponse(responseCode = "422", description = "It can't be published any more, and why")
  public Published publish(
      @PathParam("code") String code,
      @PathParam("number") int number,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      RequestBody body) {
    return PublicationAnswer.to(
        publish.publishAgain(code, number, note(body)), name(code, number), languages);
  }

  /** The note of a request to publish, or null. */
  static String note(RequestBody body) {
    body.allow("note");
    String note = body.text("note", NOTE).orElse(null);
    body.check();
    return note;
  }

  private void known(String code) {
    if (drafts.find(code).isEmpty()) {
      throw Refusal.notFound(code);
    }
  }

  private static String name(String code, int number) {
    return code + "/versions/" + number;
  }
}
