package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.Channel;
import io.relance.scenario.library.SavedTemplate;
import io.relance.scenario.library.Template;
import io.relance.scenario.library.TemplateLibrary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The library of message templates, whose words steps and reminders by hand copy. */
@Path("/templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scenarios")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class TemplatesResource {

  private static final String EXAMPLE =
      """
      {"name": "Relance amicale", "channel": "EMAIL", "texts": {
        "fr": {"subject": "Facture [[!Number]]", "message": "<p>Solde : [[!BalanceDue]]</p>"},
        "en": {"subject": "Invoice [[!Number]]", "message": "<p>Balance: [[!BalanceDue]]</p>"}}}""";

  @EJB private TemplateLibrary library;
  @Context private UriInfo uri;

  @GET
  @Operation(summary = "The templates of the library, in the order of their names")
  public Items<TemplateBody> list(
      @QueryParam("channel")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"EMAIL", "SMS", "LETTER"}))
          String channel,
      @BeanParam Page page) {
    List<Template> all =
        QueryValue.choice("channel", channel, Channel.class)
            .map(one -> library.list(TemplateReader.type(one)))
            .orElseGet(library::list);
    return Items.page(all, page, TemplateBody::of);
  }

  @GET
  @Path("{id: \\d{1,18}}")
  @Operation(summary = "One template")
  public TemplateBody template(@PathParam("id") long id) {
    return library.find(id).map(TemplateBody::of).orElseThrow(() -> unknown(id));
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Adds a template",
      description =
          "409 where another one has the name. Texts are checked as those of a step are when it is"
              + " published, and HTML is cleaned.")
  @APIResponse(
      responseCode = "201",
      description = "The template, at the address in Location",
      content = @Content(schema = @Schema(implementation = TemplateBody.class)))
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = TemplateBody.class), example = EXAMPLE))
  public Response add(RequestBody body) {
    Template added = kept(library.add(TemplateReader.read(body)), 0);
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(added.id())).build())
        .entity(TemplateBody.of(added))
        .build();
  }

  @PUT
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{id: \\d{1,18}}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Replaces what a template says",
      description =
          "Steps that copied it keep their words. With a revision, 409 where somebody else has"
              + " changed it since.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = TemplateBody.class), example = EXAMPLE))
  public TemplateBody change(@PathParam("id") long id, RequestBody body) {
    OptionalLong seen =
        body.whole("revision", 0, Integer.MAX_VALUE).stream()
            .mapToLong(Integer::longValue)
            .findFirst();
    return TemplateBody.of(kept(library.change(id, TemplateReader.read(body), seen), id));
  }

  @DELETE
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{id: \\d{1,18}}")
  @Operation(summary = "Takes a template away; steps that copied it keep their words")
  public void remove(@PathParam("id") long id) {
    if (library.remove(id).isEmpty()) {
      throw unknown(id);
    }
  }

  private static Template kept(SavedTemplate saved, long id) {
    if (saved instanceof SavedTemplate.Refused refused) {
      throw Refusal.invalid(refused.problems().stream().map(Fault::of).toList());
    }
    if (saved instanceof SavedTemplate.NameTaken taken) {
      throw Refusal.conflict("NAME_TAKEN", taken.name());
    }
    if (saved instanceof SavedTemplate.ChangedMeanwhile) {
      throw Refusal.conflict("CHANGED_MEANWHILE");
    }
    if (saved instanceof SavedTemplate.Saved done) {
      return done.template();
    }
    throw unknown(id);
  }

  private static Refusal unknown(long id) {
    return Refusal.notFound(Long.toString(id));
  }
}
