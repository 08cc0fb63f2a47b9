package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.DispatchFilter;
import io.relance.reminder.DispatchOrder;
import io.relance.reminder.approval.ApprovalOutcome;
import io.relance.reminder.approval.ApproveDispatches;
import io.relance.reminder.approval.Proposals;
import io.relance.reminder.approval.RewordDispatch;
import io.relance.reminder.approval.Rewording;
import io.relance.scenario.MessageText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages that wait until a person lets them leave. */
@Path("/proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dispatches")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class ProposalsResource {

  private static final int SUBJECT = 500;
  private static final int MESSAGE = 20_000;

  @EJB private Proposals proposals;
  @EJB private RewordDispatch rewording;
  @EJB private ApproveDispatches approving;

  /**
   * What became of one of them.
   *
   * @param state null where there is no dispatch of that id
   * @param done false where it did not wait any more, and nothing was changed
   */
  public record Decided(long id, @Schema(nullable = true) String state, boolean done) {

    static Decided of(ApprovalOutcome outcome) {
      return new Decided(
          outcome.dispatchId(),
          outcome.state() == null ? null : outcome.state().name(),
          outcome.done());
    }
  }

  @GET
  @Operation(summary = "Messages that wait for approval, in the order of their decision")
  public Items<ProposalEntry> list(
      @QueryParam("customer") String customer,
      @QueryParam("invoice") String invoice,
      @BeanParam Page page) {
    DispatchFilter filter =
        DispatchFilter.about(
            QueryValue.given(customer).orElse(null), QueryValue.given(invoice).orElse(null));
    return new Items<>(
        proposals.list(filter, DispatchOrder.DECISION, false, page.offset(), page.size()).stream()
            .map(ProposalEntry::of)
            .toList(),
        proposals.count(filter));
  }

  @GET
  @Path("{id: \\d{1,18}}")
  @Operation(summary = "The words of a message that waits for approval, with a preview")
  public ProposalMessage message(@PathParam("id") long id) {
    return proposals
        .read(id)
        .map(ProposalMessage::of)
        .orElseThrow(() -> Refusal.notFound(Long.toString(id)));
  }

  @PUT
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{id: \\d{1,18}}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Rewords a message that waits for approval",
      description = "Merge fields are filled in when it leaves.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(name = "subject", implementation = String.class),
                        @SchemaProperty(name = "message", implementation = String.class),
                        @SchemaProperty(name = "revision", implementation = Long.class)
                      })))
  public ProposalMessage reword(@PathParam("id") long id, RequestBody body) {
    body.allow("subject", "message", "revision");
    MessageText text =
        new MessageText(
            body.text("subject", SUBJECT).orElse(null), body.text("message", MESSAGE).orElse(null));
    Integer revision = body.required("revision", body.whole("revision", -1, Integer.MAX_VALUE));
    body.check();
    Rewording done = rewording.reword(id, text, revision);
    if (done instanceof Rewording.Refused refused) {
      throw Refusal.invalid(refused.problems().stream().map(Fault::of).toList());
    }
    if (done instanceof Rewording.ChangedMeanwhile) {
      throw Refusal.conflict("CHANGED_MEANWHILE");
    }
    if (done instanceof Rewording.NotProposed now) {
      throw Refusal.conflict("NOT_PROPOSED", now.state());
    }
    return message(id);
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("approve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Lets messages leave",
      description = "They are checked against the facts once more before they do.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties =
                          @SchemaProperty(
                              name = "ids",
                              type = SchemaType.ARRAY,
                              implementation = Long.class))))
  public Items<Decided> approve(RequestBody body) {
    body.allow("ids");
    List<Long> ids = body.required("ids", body.numbers("ids"));
    body.check();
    return decided(approving.approve(ids));
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("reject")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Keeps messages from leaving for good",
      description = "Their stages are not decided again: the invoices wait for the next.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(
                            name = "ids",
                            type = SchemaType.ARRAY,
                            implementation = Long.class),
                        @SchemaProperty(
                            name = "note",
                            implementation = String.class,
                            nullable = true)
                      })))
  public Items<Decided> reject(RequestBody body) {
    body.allow("ids", "note");
    List<Long> ids = body.required("ids", body.numbers("ids"));
    String note = body.text("note", ApproveDispatches.LONGEST_NOTE).orElse(null);
    body.check();
    return decided(approving.reject(ids, note));
  }

  private static Items<Decided> decided(List<ApprovalOutcome> outcomes) {
    return new Items<>(outcomes.stream().map(Decided::of).toList(), outcomes.size());
  }
}
