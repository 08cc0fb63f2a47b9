package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.OPERATOR;

import io.relance.delivery.bounce.Bounces;
import io.relance.delivery.bounce.CollectBounces;
import io.relance.delivery.bounce.Collected;
import io.relance.delivery.bounce.ReadOutcome;
import io.relance.delivery.bounce.UnmatchedBounce;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mail that came back. */
@Path("/bounces")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bounces")
@RolesAllowed({ADMINISTRATOR, FINANCE, OPERATOR, AUDITOR, API})
public class BouncesResource {

  @EJB private CollectBounces collecting;
  @EJB private Bounces bounces;

  /**
   * What a look into the mailbox has brought.
   *
   * @param read how many mails were read
   * @param bounced how many dispatches have come back
   * @param noted mails that change nothing of their dispatch, such as a delay
   * @param ignored automatic mails that say nothing of a dispatch
   * @param unmatched mails that a person has to look at
   */
  @Schema(name = "CollectedBounces")
  public record CollectedBody(long read, long bounced, long noted, long ignored, long unmatched) {

    static CollectedBody of(Collected collected) {
      return new CollectedBody(
          collected.outcomes().values().stream().mapToLong(Long::longValue).sum(),
          collected.count(ReadOutcome.BOUNCED),
          collected.count(ReadOutcome.NOTED),
          collected.count(ReadOutcome.IGNORED),
          collected.count(ReadOutcome.UNMATCHED));
    }
  }

  /**
   * A mail in the mailbox that a person has to look at.
   *
   * @param excerpt the beginning of what it says
   */
  @Schema(name = "UnmatchedBounce")
  public record UnmatchedBody(
      long id,
      String mailbox,
      String sender,
      String subject,
      String excerpt,
      LocalDateTime readAt) {

    static UnmatchedBody of(UnmatchedBounce mail) {
      return new UnmatchedBody(
          mail.id(), mail.mailbox(), mail.sender(), mail.subject(), mail.excerpt(), mail.readAt());
    }
  }

  @POST
  @Path("/collect")
  @RolesAllowed({ADMINISTRATOR, OPERATOR, API})
  @Operation(
      summary = "Reads the mails that came back since the last look",
      description = "It is done every five minutes too, where schedules are on.")
  @APIResponse(responseCode = "200", description = "What the look has brought")
  @APIResponse(responseCode = "409", description = "No mailbox is set, or it does not answer")
  public CollectedBody collect() {
    Collected collected = collecting.collect().orElseThrow(() -> Refusal.conflict("NO_MAILBOX"));
    if (collected.obstacle() != null) {
      throw Refusal.conflict("MAILBOX_UNREACHABLE", collected.obstacle());
    }
    return CollectedBody.of(collected);
  }

  @GET
  @Path("/unmatched")
  @Operation(summary = "Mails that nobody but a person understands, newest first")
  public Items<UnmatchedBody> unmatched(@BeanParam Page page) {
    return new Items<>(
        bounces.unmatched(page.offset(), page.size()).stream().map(UnmatchedBody::of).toList(),
        bounces.countUnmatched());
  }

  @POST
  @Path("/unmatched/{id: \\d{1,18}}/seen")
  @RolesAllowed({ADMINISTRATOR, FINANCE, OPERATOR, API})
  @Operation(summary = "Takes such a mail off the list; it stays in the mailbox")
  @APIResponse(responseCode = "204", description = "It is off the list")
  public void seen(@PathParam("id") long id) {
    if (!bounces.see(id)) {
      throw Refusal.notFound(Long.toString(id));
    }
  }
}
