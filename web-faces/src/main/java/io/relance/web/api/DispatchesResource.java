package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.delivery.DoubtAnswer;
import io.relance.delivery.SettleDoubt;
import io.relance.delivery.document.CarriedDocuments;
import io.relance.delivery.document.DocumentFile;
import io.relance.reminder.DispatchFilter;
import io.relance.reminder.DispatchOrder;
import io.relance.reminder.DispatchState;
import io.relance.reminder.DispatchText;
import io.relance.reminder.Dispatches;
import io.relance.reminder.approval.Reviews;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was decided to be sent, and what became of it. */
@Path("/dispatches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dispatches")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class DispatchesResource {

  @EJB private Dispatches dispatches;
  @EJB private Reviews reviews;
  @EJB private SettleDoubt doubts;
  @EJB private CarriedDocuments documents;

  @GET
  @Operation(summary = "Dispatches, in the order of their decision")
  public Items<DispatchEntry> list(
      @QueryParam("businessDate") String businessDate,
      @QueryParam("invoice") String invoice,
      @QueryParam("customer") String customer,
      @QueryParam("state") String state,
      @BeanParam Page page) {
    LocalDate date = QueryValue.date("businessDate", businessDate).orElse(null);
    Set<DispatchState> states =
        QueryValue.choice("state", state, DispatchState.class).map(Set::of).orElse(Set.of());
    DispatchFilter filter =
        new DispatchFilter(date, date, given(invoice), given(customer), states, null);
    return new Items<>(
        dispatches.list(filter, DispatchOrder.DECISION, false, page.offset(), page.size()).stream()
            .map(DispatchEntry::of)
            .toList(),
        dispatches.count(filter));
  }

  @GET
  @Path("{id: \\d{1,18}}")
  @Operation(
      summary = "A dispatch with the exact message as it was sent",
      description = "Sender, subject and body are null until the message is on its way.")
  public DispatchMessage message(@PathParam("id") long id) {
    return DispatchMessage.of(found(id), doubts.verdictsOn(id), reviews.find(id), documents.of(id));
  }

  @GET
  @Path("{id: \\d{1,18}}/documents/{number}")
  @Produces({DocumentFile.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "A document, exactly as the dispatch has carried it")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = DocumentFile.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "The dispatch has carried no such document")
  public Response document(@PathParam("id") long id, @PathParam("number") int number) {
    return documents
        .open(id, number)
        .map(PdfAnswer::of)
        .orElseThrow(() -> Refusal.notFound(id + "/" + number));
  }

  @POST
  @Path("{id: \\d{1,18}}/arrived")
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Operation(
      summary = "Says that a dispatch in doubt has arrived",
      description = "409 unless it is IN_DOUBT. Who said so, and when, is kept.")
  public DispatchMessage arrived(@PathParam("id") long id) {
    return settle(id, DoubtAnswer.ARRIVED);
  }

  @POST
  @Path("{id: \\d{1,18}}/send-again")
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Operation(
      summary = "Has a dispatch in doubt sent once more",
      description =
          "409 unless it is IN_DOUBT. The next delivery checks it like any other; it keeps its"
              + " Message-ID.")
  public DispatchMessage sendAgain(@PathParam("id") long id) {
    return settle(id, DoubtAnswer.SEND_AGAIN);
  }

  private DispatchMessage settle(long id, DoubtAnswer answer) {
    return switch (doubts.settle(id, answer)) {
      case SETTLED -> message(id);
      case NOT_IN_DOUBT ->
          throw Refusal.conflict("NOT_IN_DOUBT", found(id).dispatch().state().name());
      case UNKNOWN -> throw Refusal.notFound(Long.toString(id));
    };
  }

  private DispatchText found(long id) {
    return dispatches.find(id).orElseThrow(() -> Refusal.notFound(Long.toString(id)));
  }

  private static String given(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
