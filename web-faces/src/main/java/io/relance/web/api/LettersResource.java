package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.delivery.document.DocumentFile;
import io.relance.delivery.letter.BatchFiles;
import io.relance.delivery.letter.BatchView;
import io.relance.delivery.letter.LetterMark;
import io.relance.delivery.letter.LetterView;
import io.relance.delivery.letter.Letters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Letters on paper: the print batches of the nights, and what was done with each letter. */
@Path("/letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "letters")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class LettersResource {

  private static final String CSV = "text/csv";
  private static final String ALL = "Also what was printed, posted or given to the provider before";
  private static final int LONGEST_TRACKING = 60;

  @EJB private Letters letters;
  @EJB private BatchFiles files;

  /** A letter as it is marked. */
  public record Mark(
      @Schema(enumeration = {"PRINTED", "POSTED", "WITHDRAWN", "UNDONE"}) String mark,
      @Schema(description = "Ids of the letters that were printed, posted or taken out")
          List<Long> ids) {}

  /** What of a letter can be set. */
  public record Tracking(@Schema(nullable = true) String trackingNumber) {}

  @GET
  @Path("batches")
  @Operation(summary = "The days on which letters were made, the newest first")
  public Items<BatchView> batches(@BeanParam Page page) {
    return new Items<>(letters.batches(page.offset(), page.size()), letters.countBatches());
  }

  @GET
  @Path("batches/{date}")
  @Operation(
      summary = "The letters of a day, in the order of their print",
      description =
          "`objection` is the reason why what a letter claims would not be claimed today; such a"
              + " letter is to be taken out. From `dropBegunAt` on, a letter may lie in the"
              + " provider's folder; from `droppedAt` on, it surely does.")
  public Items<LetterView> batch(@PathParam("date") String date) {
    List<LetterView> found = found(date);
    return new Items<>(found, found.size());
  }

  @GET
  @Path("batches/{date}/pdf")
  @Produces({DocumentFile.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "The letters of a day that are to be printed, as one PDF",
      description =
          "Queued letters, without those that have an `objection` and those that may be at the"
              + " provider. The manifest names them: mark its ids.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = DocumentFile.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "The day has no letter to be printed")
  public Response pdf(
      @PathParam("date") String date,
      @QueryParam("all") @Parameter(description = ALL) @DefaultValue("false") boolean all) {
    return files.pdf(night(date), all).map(PdfAnswer::of).orElseThrow(() -> Refusal.notFound(date));
  }

  @GET
  @Path("batches/{date}/manifest")
  @Produces({CSV, MediaType.APPLICATION_JSON})
  @Operation(summary = "What the PDF of a day holds, as CSV")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "404", description = "The day has no letter to be printed")
  public Response manifest(
      @PathParam("date") String date,
      @QueryParam("all") @Parameter(description = ALL) @DefaultValue("false") boolean all) {
    LocalDate night = night(date);
    return files
        .manifest(night, all)
        .map(
            csv ->
                Response.ok(csv, CSV + "; charset=UTF-8")
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"manifest-" + night + ".csv\"")
                    .build())
        .orElseThrow(() -> Refusal.notFound(date));
  }

  @POST
  @Path("batches/{date}/marks")
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Marks letters of a day as printed, posted or taken out, or takes a mark back",
      description =
          "A letter that the mark doesn't fit stays as it is. To take out is for good: the dispatch"
              + " is cancelled, and its stage may be decided again. `gone` counts the letters that"
              + " can't be taken out any more, being posted or at the provider.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Mark.class)))
  public Letters.Marked mark(@PathParam("date") String date, RequestBody body) {
    body.allow("mark", "ids");
    LetterMark mark = body.required("mark", body.choice("mark", LetterMark.class));
    List<Long> wanted = body.required("ids", body.numbers("ids"));
    body.check();
    return letters.mark(
        found(date).stream().map(LetterView::id).filter(wanted::contains).toList(), mark);
  }

  @PATCH
  @Path("{id: \\d{1,18}}")
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(summary = "Sets the post's tracking number of a letter; null takes it away")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Tracking.class)))
  public void track(@PathParam("id") long id, RequestBody body) {
    body.allow("trackingNumber");
    String number = body.text("trackingNumber", LONGEST_TRACKING).orElse(null);
    body.check();
    if (body.has("trackingNumber") && !letters.track(id, number)) {
      throw Refusal.notFound(Long.toString(id));
    }
  }

  private List<LetterView> found(String date) {
    List<LetterView> found = letters.of(night(date));
    if (found.isEmpty()) {
      throw Refusal.notFound(date);
    }
    return found;
  }

  private static LocalDate night(String date) {
    return QueryValue.date("date", date).orElseThrow(() -> Refusal.notFound(date));
  }
}
