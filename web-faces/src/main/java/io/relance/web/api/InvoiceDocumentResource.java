package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.delivery.document.DocumentFile;
import io.relance.delivery.document.InvoiceDocuments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The PDF of an invoice, which goes along with the messages about it. */
@Path("/invoices/{number: .+}/document")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, DocumentFile.MEDIA_TYPE})
@Tag(name = "invoices")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class InvoiceDocumentResource {

  private static final int BAD_REQUEST = 400;

  @EJB private InvoiceDocuments documents;

  @GET
  @Operation(summary = "The PDF of an invoice")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = DocumentFile.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "There is no such invoice, or it has none")
  public Response document(@PathParam("number") String number) {
    return documents.open(number).map(PdfAnswer::of).orElseThrow(() -> Refusal.notFound(number));
  }

  @PUT
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Takes a PDF as the invoice's document",
      description =
          "It goes along with the e-mails about the invoice from then on; what was sent with"
              + " another keeps that one. 10 MB at most.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = DocumentFile.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "204", description = "It is kept")
  @APIResponse(responseCode = "404", description = "There is no such invoice")
  @APIResponse(responseCode = "413", description = "It is too large")
  @APIResponse(responseCode = "422", description = "It is no PDF, or can't be opened")
  public void put(@PathParam("number") String number, InputStream file) {
    switch (documents.put(number, read(file))) {
      case KEPT -> {}
      case UNKNOWN_INVOICE -> throw Refusal.notFound(number);
      case NO_PDF -> throw Refusal.unprocessable("NO_PDF");
      case TOO_LARGE -> throw Refusal.tooLarge();
    }
  }

  private static byte[] read(InputStream file) {
    try (LimitedStream limited = new LimitedStream(file, InvoiceDocuments.LARGEST)) {
      return limited.readAllBytes();
    } catch (LimitedStream.TooLongException tooLong) {
      throw Refusal.tooLarge();
    } catch (IOException broken) {
      throw Refusal.of(BAD_REQUEST, "BROKEN_OFF");
    }
  }

  @DELETE
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Operation(
      summary = "Removes the PDF of an invoice",
      description = "What was sent with it keeps it.")
  @APIResponse(responseCode = "204", description = "It is removed")
  @APIResponse(responseCode = "404", description = "There is no such invoice, or it has none")
  public void remove(@PathParam("number") String number) {
    if (!documents.remove(number)) {
      throw Refusal.notFound(number);
    }
  }
}
