package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.intake.FileRefusedException;
import io.relance.intake.ImportKind;
import io.relance.intake.ImportReport;
import io.relance.intake.Intake;
import io.relance.web.text.Languages;
import io.relance.web.text.ProblemWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files that come in. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class ImportsResource {

  private static final String CSV = "text/csv";
  private static final int BAD_REQUEST = 400;

  @EJB private Intake intake;

  /** A kind of file and its columns. */
  public record Kind(String kind, List<String> requiredColumns, List<String> optionalColumns) {}

  @GET
  @Operation(summary = "The kinds of files, and their columns")
  public Items<Kind> kinds() {
    List<Kind> kinds = Arrays.stream(ImportKind.values()).map(ImportsResource::kind).toList();
    return new Items<>(kinds, kinds.size());
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{kind}")
  @Consumes({CSV, "application/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
  @Operation(
      summary = "Takes a CSV file in",
      description =
          "UTF-8, a header, comma or semicolon, ISO dates, decimal points. Each row goes in or is"
              + " rejected for itself; the same file again changes nothing. An absent column or"
              + " an empty cell leaves the value as it is.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = CSV,
              schema = @Schema(type = SchemaType.STRING),
              example = "number,name\nC-1,Boulangerie Martin\n"))
  @APIResponse(
      responseCode = "200",
      description = "What became of each row",
      content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
  @APIResponse(responseCode = "404", description = "There is no such kind of file")
  @APIResponse(responseCode = "413", description = "The file is too large")
  @APIResponse(
      responseCode = "422",
      description = "Nothing is read: the file is empty, or a required column is missing")
  public ImportAnswer take(
      @PathParam("kind")
          @Parameter(
              schema =
                  @Schema(
                      enumeration = {
                        "customers",
                        "contacts",
                        "invoices",
                        "payments",
                        "credit-notes",
                        "installments"
                      }))
          String path,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String languages,
      InputStream file) {
    ImportKind kind = ImportKind.at(path).orElseThrow(() -> Refusal.notFound(path));
    return ImportAnswer.of(
        read(kind, new LimitedStream(file)), ProblemWords.in(Languages.preferred(languages)));
  }

  private ImportReport read(ImportKind kind, InputStream file) {
    try {
      return intake.take(kind, file);
    } catch (FileRefusedException refused) {
      throw Refusal.unprocessable(refused.reason().name(), String.join(", ", refused.columns()));
    } catch (LimitedStream.TooLongException tooLong) {
      throw Refusal.tooLarge();
    } catch (IOException broken) {
      throw Refusal.of(BAD_REQUEST, "BROKEN_OFF");
    }
  }

  private static Kind kind(ImportKind kind) {
    return new Kind(kind.path(), kind.requiredColumns(), kind.optionalColumns());
  }
}
